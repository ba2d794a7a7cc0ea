package weir.sql.formats.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weir.api.sink.Sink;
import weir.api.source.Source;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.connectors.MemoryDisk;
import weir.connectors.SinkRun;
import weir.connectors.SourceRun;
import weir.connectors.file.source.FileCheckpoint;
import weir.connectors.file.source.FileSourceSplit;
import weir.sql.TestRecords;
import weir.sql.TestTable;
import weir.sql.table.RecordBuffer;
import weir.sql.table.TableSink;
import weir.sql.types.LogicalType;
import weir.types.Row;

class AvroFormatTest {
    private static final LogicalType POINT =
            LogicalType.row(List.of("x", "y"), List.of(LogicalType.INT, LogicalType.STRING));

    private final MemoryDisk disk = new MemoryDisk();

    private static TestTable avro() {
        return TestTable.of("filesystem").with("format", "avro").with("path", "/t");
    }

    private static TestTable everything() {
        return avro().column("i", LogicalType.INT.nullable(false))
                .column("s", LogicalType.STRING)
                .column("f", LogicalType.FLOAT)
                .column("d", LogicalType.decimal(10, 2))
                .column("ts", LogicalType.timestamp(3))
                .column("l", LogicalType.timestampLtz(6))
                .column("dt", LogicalType.DATE)
                .column("r", POINT)
                .column("a", LogicalType.array(LogicalType.BIGINT))
                .column("m", LogicalType.map(LogicalType.STRING, POINT))
                .column("b", LogicalType.BYTES);
    }

    private static final Row FULL = Row.of(
            1,
            "é",
            (double) 1.5f,
            new BigDecimal("-12.30"),
            1_704_067_201_500L,
            1_704_067_201_500_001L,
            19_724,
            Row.of(7, null),
            Arrays.asList(1L, null),
            Map.of("k", Row.of(1, "z")),
            new byte[] {1, 2});
    private static final Row EMPTY = Row.of(2, null, null, null, null, null, null, null, null, null, null);

    @SuppressWarnings({"unchecked", "rawtypes"}) // what the sink takes is its own business
    private void write(TestTable table, Row... rows) throws Exception {
        TableSink sink = table.sink();
        List<Object> records = new ArrayList<>();
        sink.encoding().encode(TestRecords.batch(table.definition().columns(), rows), records::add);
        SinkRun<Object> run = SinkRun.start((Sink<Object>) sink.sink(), disk, 1);
        run.write(records.toArray()).finish();
    }

    @SuppressWarnings("unchecked") // a table of files is read by a source of files
    private SourceRun<Batch, FileSourceSplit, FileCheckpoint> start(TestTable table, int... columns) throws Exception {
        return SourceRun.start(
                (Source<Batch, FileSourceSplit, FileCheckpoint>) table.source().read(columns), disk, 1);
    }

    private List<Row> read(TestTable table, int... columns) throws Exception {
        return TestTable.rows(start(table, columns).toEnd().records());
    }

    @Test
    void whatWasWrittenToAFileIsReadAgain() throws Exception {
        write(everything(), FULL, EMPTY);
        assertThat(read(everything(), everything().all())).containsExactly(FULL, EMPTY);
    }

    @Test
    void onlyWantedColumnsAreReadByName() throws Exception {
        write(everything(), FULL, EMPTY);
        assertThat(read(everything(), 4, 0)).containsExactly(Row.of(1_704_067_201_500L, 1), Row.of(null, 2));
        TestTable other = avro().column("s", LogicalType.STRING)
                .column("new", LogicalType.INT)
                .column("ts", LogicalType.timestamp(6));
        assertThat(read(other, 0, 1, 2))
                .containsExactly(Row.of("é", null, 1_704_067_201_500_000L), Row.of(null, null, null));
    }

    @Test
    void aRestoredSourceGoesOnBehindTheLastBatch() throws Exception {
        TestTable table = avro().column("i", LogicalType.INT);
        Row[] rows = new Row[3_000];
        Arrays.setAll(rows, Row::of);
        write(table.with("avro.codec", "null"), rows);
        var run = start(table, 0);
        run.pollOnce();
        run.pollOnce();
        List<Row> read = new ArrayList<>(TestTable.rows(run.records()));
        assertThat(read).hasSize(1_024);
        read.addAll(TestTable.rows(run.restart(1).toEnd().records()));
        assertThat(read).containsExactly(rows);
    }

    @Test
    void singleRecordsAreBinary() throws Exception {
        TestTable table = avro().column("i", LogicalType.INT).column("r", POINT);
        var definition = table.definition();
        var out = new RecordBuffer();
        new AvroFormat()
                .encoder(definition, definition.columns())
                .create()
                .encode(TestRecords.batch(definition.columns(), Row.of(5, Row.of(1, "z"))), 0, out);
        var rows = new BatchBuilder(POINT.layout());
        new AvroFormat()
                .decoder(definition, definition.columns(), new int[] {1})
                .create()
                .decode(out.bytes(), 0, out.size(), rows);
        assertThat(rows.build().column(0).get(0)).isEqualTo(Row.of(1, "z"));
        assertThatThrownBy(() -> new AvroFormat()
                        .decoder(definition, definition.columns(), new int[] {0})
                        .create()
                        .decode(new byte[] {9, 9}, 0, 2, new BatchBuilder(LogicalType.INT.layout())))
                .hasMessageContaining("this is no Avro record of the table's schema");
    }

    @Test
    void aFileOfAnotherFormatIsTold() {
        disk.put("/t/x", "{\"i\":1}");
        assertThatThrownBy(() -> read(avro().column("i", LogicalType.INT), 0))
                .hasMessageContaining("File /t/x cannot be read in the table's format");
    }

    @Test
    void aColumnOfAnotherTypeThanTheFilesIsTold() throws Exception {
        write(avro().column("v", LogicalType.STRING), Row.of("x"));
        assertThatThrownBy(() -> read(avro().column("v", LogicalType.INT), 0))
                .hasMessageContaining("File /t/part-")
                .hasMessageContaining("row 1");
    }

    @Test
    void typesThatAvroDoesNotHaveAreToldBeforeTheJobStarts() {
        assertThatThrownBy(() -> avro().column("v", LogicalType.timestamp(9)).sink())
                .hasMessageContaining("Avro has no times as fine as TIMESTAMP(9)");
        assertThatThrownBy(() -> avro().column("v", LogicalType.map(LogicalType.INT, LogicalType.INT))
                        .source()
                        .read(new int[] {0}))
                .hasMessageContaining("the keys of its maps are STRING");
        assertThatThrownBy(() -> avro().column("v", LogicalType.INT)
                        .with("avro.codec", "lzma")
                        .sink())
                .hasMessageContaining("must be one of null, deflate");
    }
}
