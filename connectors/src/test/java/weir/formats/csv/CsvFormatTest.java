package weir.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import weir.api.tuple.Tuple2;
import weir.api.tuple.Tuple3;
import weir.base.WeirException;
import weir.connectors.MemoryDisk;
import weir.connectors.SourceRun;
import weir.connectors.file.Path;
import weir.connectors.file.source.FileSource;
import weir.connectors.file.source.MalformedPolicy;
import weir.types.Row;

class CsvFormatTest {
    private final MemoryDisk disk = new MemoryDisk();

    record Reading(LocalDateTime timestamp, double value) {}

    enum Level {
        LOW,
        HIGH
    }

    record Everything(String name, Integer count, Level level, Optional<Long> size, boolean open) {}

    @JsonPropertyOrder({"name", "age"})
    public static class Ordered {
        public int age;
        public String name;
    }

    public static class Unordered {
        public String name;
        public int age;
    }

    @Test
    void columnsFindRecordComponentsByTheNamesInTheHeader() throws Exception {
        disk.put("/in.csv", "value,extra,Timestamp\n73.5,x,2013-12-02 21:15:00\n");
        assertThat(read(CsvReaderFormat.forPojo(Reading.class).withHeader()))
                .containsExactly(new Reading(LocalDateTime.of(2013, 12, 2, 21, 15), 73.5));
    }

    @Test
    void withoutAHeaderARecordTakesItsColumnsInOrder() throws Exception {
        disk.put("/in.csv", "2013-12-02T21:15:00,1\n");
        assertThat(read(CsvReaderFormat.forPojo(Reading.class)))
                .containsExactly(new Reading(LocalDateTime.of(2013, 12, 2, 21, 15), 1));
    }

    @Test
    void withoutAHeaderAClassTakesItsColumnsInTheOrderItNames() throws Exception {
        disk.put("/in.csv", "Ann,7\n");
        assertThat(read(CsvReaderFormat.forPojo(Ordered.class))).singleElement().satisfies(ann -> {
            assertThat(ann.name).isEqualTo("Ann");
            assertThat(ann.age).isEqualTo(7);
        });
    }

    @Test
    void withoutAHeaderAClassThatNamesNoOrderTakesItsColumnsByTheAlphabet() throws Exception {
        disk.put("/in.csv", "7,Ann\n");
        assertThat(read(CsvReaderFormat.forPojo(Unordered.class)))
                .singleElement()
                .satisfies(ann -> {
                    assertThat(ann.name).isEqualTo("Ann");
                    assertThat(ann.age).isEqualTo(7);
                });
    }

    @Test
    void rowsAreMapsByHeader() throws Exception {
        disk.put("/in.csv", "\uFEFFa,b\r\n1,\"x, \"\"y\"\"\nz\"\r\n");
        assertThat(read(CsvReaderFormat.forMap())).containsExactly(Map.of("a", "1", "b", "x, \"y\"\nz"));
    }

    @Test
    void emptyTextIsNullExceptForStrings() throws Exception {
        disk.put("/in.csv", ",,,,true\nn/a,n/a,HIGH,5,false\n");
        assertThat(read(CsvReaderFormat.forPojo(Everything.class).withNullLiteral("n/a")))
                .containsExactly(
                        new Everything("", null, null, Optional.empty(), true),
                        new Everything(null, null, Level.HIGH, Optional.of(5L), false));
    }

    @Test
    void delimiterAndQuoteCanBeChosen() throws Exception {
        disk.put("/in.csv", "'a;b';1;HIGH;2;true\n");
        var format =
                CsvReaderFormat.forPojo(Everything.class).withDelimiter(';').withQuote('\'');
        assertThat(read(format)).containsExactly(new Everything("a;b", 1, Level.HIGH, Optional.of(2L), true));
    }

    @Test
    void aMalformedValueFailsWithFileLineAndColumn() {
        disk.put("/in.csv", "timestamp,value\n2013-12-02 21:15:00,1\n\n2013-12-02 21:20:00,many\n");
        assertThatThrownBy(() -> read(CsvReaderFormat.forPojo(Reading.class).withHeader()))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("File /in.csv, line 4: column 2 (value): 'many' is no double."
                        + " The record reads: 2013-12-02 21:20:00,many\nCorrect the record");
    }

    @Test
    void anEmptyPrimitiveIsMalformed() {
        disk.put("/in.csv", "2013-12-02 21:15:00,\n");
        assertThatThrownBy(() -> read(CsvReaderFormat.forPojo(Reading.class)))
                .hasMessageContaining("line 1: column 2 (value): it is empty, but a double must have a value.");
    }

    @Test
    void aRowWithTooFewColumnsIsMalformed() {
        disk.put("/in.csv", "a,b\n1,2\n3\n");
        assertThatThrownBy(() -> read(CsvReaderFormat.forMap()))
                .hasMessageContaining("line 3: it has 1 columns where the header has 2.");
    }

    @Test
    void malformedRowsCanBeSkippedAndAreCounted() throws Exception {
        disk.put("/in.csv", "2013-12-02 21:15:00,x\n2013-12-02 21:15:00,1\n2013-12-02,1\n");
        var source = FileSource.forRecordStreamFormat(CsvReaderFormat.forPojo(Reading.class), new Path("/in.csv"))
                .setMalformedPolicy(MalformedPolicy.SKIP)
                .build();
        var run = SourceRun.start(source, disk, 1).toEnd();
        assertThat(run.records()).hasSize(1);
        assertThat(run.metrics.count("numRecordsInErrors")).isEqualTo(2);
    }

    @Test
    void theFormatItselfCanSkipWhatIsMalformed() throws Exception {
        disk.put("/in.csv", "2013-12-02 21:15:00,x\n2013-12-02 21:15:00,1\n");
        assertThat(read(CsvReaderFormat.forPojo(Reading.class).withIgnoreParseErrors()))
                .hasSize(1);
    }

    @Test
    void aQuoteThatIsNeverClosedIsOneClearSentence() {
        disk.put("/in.csv", "a,b\n1,2\n3,\"x\n4,5\n");
        assertThatThrownBy(() -> read(CsvReaderFormat.forMap()))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("File /in.csv stops being CSV behind row 1:");
    }

    @Test
    void aMissingColumnIsOneClearSentence() {
        disk.put("/in.csv", "time,value\n1,2\n");
        assertThatThrownBy(() -> read(CsvReaderFormat.forPojo(Reading.class).withHeader()))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("File /in.csv: No column is named like the field 'timestamp' of")
                .hasMessageContaining("The header names time, value.");
    }

    @Test
    void aFieldThatNoColumnCanBecomeIsRefusedWhenTheJobIsBuilt() {
        record Nested(List<String> names) {}
        assertThatThrownBy(() -> CsvReaderFormat.forPojo(Nested.class))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("The field 'names' of")
                .hasMessageContaining("which no CSV column can become");
    }

    @Test
    void aRestartGoesOnBehindTheLastRow() throws Exception {
        disk.put("/in.csv", "a\n1\n2\n3\n");
        var source = FileSource.forRecordStreamFormat(CsvReaderFormat.forMap(), new Path("/in.csv"))
                .build();
        var run = SourceRun.start(source, disk, 1);
        run.pollOnce();
        run.pollOnce();
        assertThat(run.restart(1).toEnd().records()).containsExactly(Map.of("a", "2"), Map.of("a", "3"));
    }

    @Test
    void anEmptyFileHasNoRows() throws Exception {
        disk.put("/in.csv", "");
        assertThat(read(CsvReaderFormat.forMap())).isEmpty();
    }

    @Test
    void whateverHasFieldsIsWrittenAsARow() throws IOException {
        assertThat(written(Tuple2.of("a", 1))).isEqualTo("a,1\n");
        assertThat(written(Tuple3.of("a,b", null, "say \"x\""))).isEqualTo("\"a,b\",,\"say \"\"x\"\"\"\n");
        assertThat(written(Row.of(1, 2.5))).isEqualTo("1,2.5\n");
        assertThat(written(new Everything("n", 1, Level.LOW, Optional.empty(), true)))
                .isEqualTo("n,1,LOW,Optional.empty,true\n");
        assertThat(written(Arrays.asList("x", null))).isEqualTo("x,\n");
        assertThat(written(new long[] {1, 2})).isEqualTo("1,2\n");
        assertThat(written("plain")).isEqualTo("plain\n");
    }

    @Test
    void anEmptyTextIsQuotedSoThatItIsNotTakenForNull() throws IOException {
        assertThat(written(Tuple2.of("", null))).isEqualTo("\"\",\n");
    }

    private static String written(Object element) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvEncoder<>().encode(element, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private <T> List<T> read(CsvReaderFormat<T> format) throws Exception {
        return SourceRun.readAll(
                FileSource.forRecordStreamFormat(format, new Path("/in.csv")).build(), disk);
    }
}
