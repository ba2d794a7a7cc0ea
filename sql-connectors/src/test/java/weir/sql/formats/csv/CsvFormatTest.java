package weir.sql.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weir.api.source.Source;
import weir.base.RandomSource;
import weir.batch.Batch;
import weir.connectors.MemoryDisk;
import weir.connectors.SourceRun;
import weir.connectors.file.source.FileCheckpoint;
import weir.connectors.file.source.FileSourceSplit;
import weir.sql.TestRecords;
import weir.sql.TestTable;
import weir.sql.table.RecordException;
import weir.sql.types.LogicalType;
import weir.types.Row;

class CsvFormatTest {
    private static TestTable csv() {
        return TestTable.of("filesystem").with("format", "csv").with("path", "/in.csv");
    }

    private static TestTable texts() {
        return csv().column("a", LogicalType.STRING).column("b", LogicalType.STRING);
    }

    private static Object read(LogicalType type, String value) throws RecordException {
        return TestRecords.decode(csv().column("f", type), value).get(0).getField(0);
    }

    @SuppressWarnings("unchecked") // a table of files is read by a source of files
    private static List<Row> readFile(TestTable table, String text) throws Exception {
        MemoryDisk disk = new MemoryDisk().put("/in.csv", text);
        return TestTable.rows(SourceRun.readAll(
                (Source<Batch, FileSourceSplit, FileCheckpoint>) table.source().read(table.all()), disk));
    }

    @Test
    void fieldsBelongToColumnsByPosition() throws RecordException {
        TestTable table = csv().column("id", LogicalType.INT)
                .column("s", LogicalType.STRING)
                .column("d", LogicalType.DOUBLE);
        assertThat(TestRecords.decode(table, "1,a,1.5", "-2, b ,  2.5 ", " 3 ,,NaN"))
                .containsExactly(Row.of(1, "a", 1.5), Row.of(-2, " b ", 2.5), Row.of(3, "", Double.NaN));
        assertThat(TestRecords.decode(table, new int[] {2, 0}, "1,a,1.5")).containsExactly(Row.of(1.5, 1));
    }

    @Test
    void quotedFieldsMayHoldDelimitersQuotesAndNewlines() throws Exception {
        assertThat(readFile(
                        texts(), "\"a,b\",\"c\"\"d\"\n\"multi\nline\",x\r\n\"\",\"y\" \n  \"z\",a\"b\nlast,\"one\""))
                .containsExactly(
                        Row.of("a,b", "c\"d"),
                        Row.of("multi\nline", "x"),
                        Row.of("", "y"),
                        Row.of("  \"z\"", "a\"b"),
                        Row.of("last", "one"));
    }

    @Test
    void aQuoteThatDoesNotEndSwallowsTheRestOfTheFile() throws Exception {
        assertThatThrownBy(() -> readFile(texts(), "x,y\n\"a,b\nc,d\n"))
                .hasMessageContaining("File /in.csv, line 2: field 'a': the quote is missing that ends the field.");
        assertThat(readFile(texts().with("csv.ignore-parse-errors", "true"), "x,y\n\"a,b\nc,d\n"))
                .containsExactly(Row.of("x", "y"));
    }

    @Test
    void nothingMayStandBehindAQuotedField() {
        assertThatThrownBy(() -> TestRecords.decode(texts(), "\"a\"b,c"))
                .hasMessage("field 'a': 'b,c' stands behind a quote that ends a field.");
    }

    @Test
    void anEscapeMakesTheNextCharacterPlain() throws RecordException {
        TestTable table = texts().with("csv.escape-character", "\\")
                .with("csv.quote-character", "'")
                .with("csv.field-delimiter", "|");
        assertThat(TestRecords.decode(table, "'a|b'|x", "a\\|b|y", "'it''s'|'\\''", "\"dq\"|"))
                .containsExactly(Row.of("a|b", "x"), Row.of("a|b", "y"), Row.of("it's", "'"), Row.of("\"dq\"", ""));
    }

    @Test
    void withoutQuotesTheyArePlainCharacters() throws RecordException {
        assertThat(TestRecords.decode(
                        texts().with("csv.disable-quote-character", "true").with("csv.field-delimiter", "\\t"),
                        "\"a\t\"b\""))
                .containsExactly(Row.of("\"a", "\"b\""));
    }

    @Test
    void commentsAreLeftOutWhereTheyAreAllowed() throws Exception {
        assertThat(readFile(texts().with("csv.allow-comments", "true"), "1,a\n# it's \"one\n  # two\n2,#b\n"))
                .containsExactly(Row.of("1", "a"), Row.of("2", "#b"));
        assertThat(readFile(texts(), "#1,a\n")).containsExactly(Row.of("#1", "a"));
    }

    @Test
    void theNullLiteralIsNull() throws RecordException {
        TestTable table = csv().column("n", LogicalType.INT)
                .column("s", LogicalType.STRING)
                .with("csv.null-literal", "n/a");
        assertThat(TestRecords.decode(table, "n/a,n/a", "1,")).containsExactly(Row.of(null, null), Row.of(1, ""));
        assertThat(TestRecords.decode(
                        csv().column("d", LogicalType.DOUBLE)
                                .column("s", LogicalType.STRING)
                                .with("csv.null-literal", ""),
                        ","))
                .containsExactly(Row.of(null, null));
    }

    @Test
    void anEmptyFieldIsNoNumber() {
        assertThatThrownBy(() ->
                        TestRecords.decode(csv().column("id", LogicalType.INT).column("d", LogicalType.DOUBLE), "1,"))
                .hasMessage("field 'd': '' is no DOUBLE.");
    }

    @Test
    void recordsMustHaveAsManyFieldsAsTheTableUnlessOnlySomeAreWanted() throws RecordException {
        assertThatThrownBy(() -> TestRecords.decode(texts(), "a"))
                .hasMessage("the record has 1 fields, and the table 2.");
        assertThatThrownBy(() -> TestRecords.decode(texts(), "a,b,c"))
                .hasMessageContaining("more fields than the table");
        assertThat(TestRecords.decode(texts(), new int[] {1}, "a")).containsExactly(Row.of((Object) null));
        assertThat(TestRecords.decode(csv().column("s", LogicalType.STRING), "", "a"))
                .containsExactly(Row.of(""), Row.of("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "BOOLEAN, TRUE, true", "BOOLEAN, ' true ', true", "BOOLEAN, yes, false", "TINYINT, -128, -128",
                "SMALLINT, 32767, 32767",
        "INT, ' 5', 5", "INT, +5, 5", "DATE, 2024-1-2, 19724", "DATE, 2024-02-30, 19783", "TIME, 10:11, 36660000"
    })
    void whatAFieldMayBe(LogicalType.Kind kind, String text, String expected) throws RecordException {
        assertThat(String.valueOf(read(LogicalType.of(kind, 3), text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "TINYINT, 128",
        "INT, 7.9",
        "INT, 2147483648",
        "BIGINT, 9223372036854775808",
        "DATE, 2024-13-01",
        "DATE, 2024-01-32",
        "DATE, today",
        "TIME, 25:00:00",
        "TIMESTAMP, 2024-1-2 3:4:5",
        "TIMESTAMP_LTZ, 2024-01-01 00:00:01",
        "DOUBLE, one",
        "VARBINARY, !!"
    })
    void whatAFieldMayNotBe(LogicalType.Kind kind, String text) {
        assertThatThrownBy(() -> read(LogicalType.of(kind, 3), text))
                .isInstanceOf(RecordException.class)
                .hasMessageStartingWith("field 'f': ");
    }

    @Test
    void timesDecimalsAndBytes() throws RecordException {
        assertThat(read(LogicalType.timestamp(3), "2024-01-01 00:00:01.5")).isEqualTo(1_704_067_201_500L);
        assertThat(read(LogicalType.timestampLtz(3), "2024-01-01 00:00:01Z")).isEqualTo(1_704_067_201_000L);
        assertThat(read(LogicalType.of(LogicalType.Kind.TIME, 0), "10:11:12.987"))
                .isEqualTo(36_672_000);
        assertThat(read(LogicalType.decimal(6, 2), "1e2")).isEqualTo(new BigDecimal("100.00"));
        assertThat(read(LogicalType.decimal(6, 2), "12345")).isNull();
        assertThat(read(LogicalType.BYTES, "aGk=")).isEqualTo(new byte[] {104, 105});
        assertThat(read(LogicalType.FLOAT, "1.1")).isEqualTo((double) 1.1f);
    }

    @Test
    void arraysAndRowsLieInOneField() throws RecordException {
        LogicalType point = LogicalType.row(List.of("x", "y"), List.of(LogicalType.INT, LogicalType.STRING));
        TestTable table = csv().column("a", LogicalType.array(LogicalType.INT)).column("r", point);
        assertThat(TestRecords.decode(table, "1;2;3,7;z", ","))
                .containsExactly(Row.of(List.of(1, 2, 3), Row.of(7, "z")), Row.of(List.of(), null));
        assertThatThrownBy(() -> TestRecords.decode(table, "1;x,7;z")).hasMessage("field 'a': 'x' is no INT.");
        assertThatThrownBy(() -> TestRecords.decode(table, "1,x;z")).hasMessage("field 'r.x': 'x' is no INT.");
        assertThatThrownBy(() -> TestRecords.decode(table, "1,7")).hasMessageContaining("1 values for the 2 fields");
        assertThat(TestRecords.decode(table.with("csv.ignore-parse-errors", "true"), "1;;x,x"))
                .containsExactly(Row.of(Arrays.asList(1, null, null), Row.of(null, null)));
    }

    @Test
    void aBadFieldIsNullWhereErrorsAreIgnored() throws RecordException {
        TestTable table = csv().column("id", LogicalType.INT)
                .column("s", LogicalType.STRING)
                .with("csv.ignore-parse-errors", "true");
        assertThat(TestRecords.decode(table, "x,a", "5", ""))
                .containsExactly(Row.of(null, "a"), Row.of(5, null), Row.of(null, null));
        assertThatThrownBy(() -> TestRecords.decode(table, "1,a,b")).isInstanceOf(RecordException.class);
    }

    @Test
    void rowsAreWrittenAsFlinkWritesThem() {
        TestTable table = csv().column("id", LogicalType.INT)
                .column("s", LogicalType.STRING)
                .column("d", LogicalType.DOUBLE)
                .column("f", LogicalType.FLOAT)
                .column("b", LogicalType.BOOLEAN)
                .column("ts", LogicalType.timestamp(3))
                .column("dt", LogicalType.DATE)
                .column("tm", LogicalType.of(LogicalType.Kind.TIME, 3))
                .column("dc", LogicalType.decimal(6, 2))
                .column("a", LogicalType.array(LogicalType.INT))
                .column("r", LogicalType.row(List.of("x", "y"), List.of(LogicalType.INT, LogicalType.STRING)))
                .column("bt", LogicalType.BYTES)
                .column("l", LogicalType.timestampLtz(3));
        int day = (int) LocalDate.of(2024, 1, 2).toEpochDay();
        assertThat(TestRecords.encode(
                        table,
                        Row.of(
                                1,
                                "plain",
                                1.5,
                                (double) 1.1f,
                                true,
                                1_704_067_201_500L,
                                day,
                                36_672_123,
                                new BigDecimal("10.00"),
                                List.of(1, 2),
                                Row.of(1, "z"),
                                new byte[] {104, 105},
                                1_000L),
                        Row.of(
                                -2,
                                "a b",
                                1e10,
                                1.0,
                                false,
                                1_704_067_200_000L,
                                day,
                                36_672_000,
                                new BigDecimal("0.50"),
                                List.of(1),
                                Row.of(1, "a,b"),
                                new byte[] {},
                                1_000L),
                        Row.of(
                                3,
                                "q\"uo,te",
                                Double.NaN,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Row.of(null, null),
                                null,
                                null)))
                .containsExactly(
                        "1,plain,1.5,1.1,true,\"2024-01-01 00:00:01.5\",2024-01-02,10:11:12.123,1E+1,1;2,1;z,aGk=,\"1970-01-01 00:00:01Z\"",
                        "-2,\"a b\",1.0E10,1.0,false,\"2024-01-01 00:00:00\",2024-01-02,10:11:12,0.5,1,\"1;a,b\",,\"1970-01-01 00:00:01Z\"",
                        "3,\"q\"\"uo,te\",NaN,,,,,,,,;,,");
    }

    @Test
    void aTextIsQuotedWhereJacksonQuotesIt() {
        TestTable table = csv().column("s", LogicalType.STRING);
        assertThat(TestRecords.encode(
                        table,
                        Row.of("abcdefghijklmnopqrstuvwx"),
                        Row.of("abcdefghijklmnopqrstuvwxy"),
                        Row.of(""),
                        Row.of("ü"),
                        Row.of("12"),
                        Row.of("#x"),
                        Row.of("back\\slash"),
                        Row.of((Object) null),
                        Row.of("a'b"),
                        Row.of("-")))
                .containsExactly(
                        "abcdefghijklmnopqrstuvwx",
                        "\"abcdefghijklmnopqrstuvwxy\"",
                        "",
                        "ü",
                        "12",
                        "\"#x\"",
                        "\"back\\slash\"",
                        "",
                        "\"a'b\"",
                        "-");
        assertThat(TestRecords.encode(
                        csv().column("s", LogicalType.STRING).with("csv.field-delimiter", ";"),
                        Row.of("12"),
                        Row.of("abc")))
                .containsExactly("\"12\"", "abc");
        assertThat(TestRecords.encode(
                        csv().column("s", LogicalType.STRING).with("csv.disable-quote-character", "true"),
                        Row.of("a b")))
                .containsExactly("a b");
        TestTable escaped = csv().column("s", LogicalType.STRING)
                .with("csv.escape-character", "\\")
                .with("csv.quote-character", "'");
        assertThat(TestRecords.encode(escaped, Row.of("a\"b"), Row.of("a'b"), Row.of("a\\b"), Row.of("NULL")))
                .containsExactly("'a\"b'", "'a''b'", "'a\\\\b'", "NULL");
    }

    @Test
    void nullsAndDecimalsAreWrittenAsTheOptionsSay() {
        TestTable table = csv().column("n", LogicalType.INT)
                .column("d", LogicalType.decimal(6, 2))
                .with("csv.null-literal", "n/a")
                .with("csv.write-bigdecimal-in-scientific-notation", "false");
        assertThat(TestRecords.encode(table, Row.of(null, new BigDecimal("1200.00")), Row.of(1, null)))
                .containsExactly("n/a,1200", "1,n/a");
    }

    @Test
    void whatWasWrittenIsReadAgain() throws Exception {
        long seed = 815;
        RandomSource random = new RandomSource(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(Row.of(text(random), text(random)));
        }
        String file = String.join("\n", TestRecords.encode(texts(), rows.toArray(Row[]::new)));
        assertThat(readFile(texts(), file + "\n")).as("seed " + seed).isEqualTo(rows);
    }

    private static String text(RandomSource random) {
        StringBuilder text = new StringBuilder("x");
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append("ab,\"\n é;'\\".charAt(random.nextInt(10)));
        }
        return text.toString();
    }

    @Test
    void optionsThatCannotBeAreTold() {
        assertThatThrownBy(() -> TestRecords.decode(texts().with("csv.field-delimiter", "||")))
                .hasMessage("Table t: the option 'csv.field-delimiter' must be one character of ASCII, not '||'.");
        assertThatThrownBy(() -> TestRecords.decode(
                        texts().with("csv.disable-quote-character", "true").with("csv.quote-character", "'")))
                .hasMessageContaining(
                        "'csv.disable-quote-character' cannot be true where 'csv.quote-character' names a quote");
        assertThatThrownBy(() ->
                        TestRecords.decode(csv().column("m", LogicalType.map(LogicalType.STRING, LogicalType.INT))))
                .hasMessageContaining("has no maps. Use another format for this column, such as json.");
    }
}
