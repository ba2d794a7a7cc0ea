package weir.sql.connectors.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import weir.api.source.Source;
import weir.base.Disk;
import weir.batch.Batch;
import weir.connectors.MemoryDisk;
import weir.connectors.SourceRun;
import weir.connectors.file.source.FileCheckpoint;
import weir.connectors.file.source.FileSourceSplit;
import weir.sql.TestTable;
import weir.sql.types.LogicalType;
import weir.types.Row;

class FileSystemSourceTest {
    private final MemoryDisk disk = new MemoryDisk();

    private static TestTable table(String path) {
        return TestTable.of("filesystem")
                .with("path", path)
                .with("format", "json")
                .column("id", LogicalType.INT)
                .column("s", LogicalType.STRING);
    }

    private void write(String path, byte[] content) throws IOException {
        try (Disk.Writer writer = disk.create(path)) {
            writer.write(content, 0, content.length);
        }
    }

    private void write(String path, String... lines) throws IOException {
        write(path, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @SuppressWarnings("unchecked") // a table of files is read by a source of files
    private static Source<Batch, FileSourceSplit, FileCheckpoint> source(TestTable table, int... columns) {
        return (Source<Batch, FileSourceSplit, FileCheckpoint>) table.source().read(columns);
    }

    private List<Row> read(TestTable table, int... columns) throws Exception {
        return TestTable.rows(SourceRun.readAll(source(table, columns), disk));
    }

    @Test
    void aFileIsReadLineByLine() throws Exception {
        write("/in.json", "{\"id\":1,\"s\":\"a\"}", "", "{\"id\":2,\"s\":\"b\"}\r");
        assertThat(read(table("file:///in.json"), 0, 1)).containsExactly(Row.of(1, "a"), Row.of(2, "b"));
        assertThat(read(table("/in.json"), 1)).containsExactly(Row.of("a"), Row.of("b"));
    }

    @Test
    void aDirectoryIsReadWithThoseInItButWithoutHiddenFiles() throws Exception {
        write("/in/b.json", "{\"id\":2}");
        write("/in/a/x.json", "{\"id\":1}");
        write("/in/_SUCCESS", "no json");
        write("/in/.part.inprogress", "no json");
        assertThat(read(table("/in"), 0)).containsExactly(Row.of(1), Row.of(2));
        assertThat(read(table("/in/*.json"), 0)).containsExactly(Row.of(2));
    }

    @Test
    void filesEndingInGzAreUncompressed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"id\":1}\n{\"id\":2}".getBytes(StandardCharsets.UTF_8));
        }
        write("/in.json.gz", bytes.toByteArray());
        assertThat(read(table("/in.json.gz"), 0)).containsExactly(Row.of(1), Row.of(2));
    }

    @Test
    void batchesHaveUpTo1024RowsWhateverIsWanted() throws Exception {
        write("/in.json", lines(2_500));
        List<Batch> batches = SourceRun.readAll(source(table("/in.json")), disk);
        assertThat(batches.stream().map(Batch::size)).containsExactly(1_024, 1_024, 452);
    }

    @Test
    void aRestoredSourceGoesOnBehindTheLastBatch() throws Exception {
        write("/in.json", lines(5_000));
        var run = SourceRun.start(source(table("/in.json"), 0), disk, 1);
        for (int i = 0; i < 3; i++) {
            run.pollOnce();
        }
        int before = TestTable.rows(run.records()).size();
        assertThat(before).isBetween(1, 4_999);
        List<Row> rows = new ArrayList<>(TestTable.rows(run.records()));
        rows.addAll(TestTable.rows(run.restart(2).toEnd().records()));
        assertThat(rows).hasSize(5_000).doesNotHaveDuplicates();
    }

    private static String[] lines(int count) {
        String[] lines = new String[count];
        for (int i = 0; i < count; i++) {
            lines[i] = "{\"id\":" + i + ",\"s\":\"row\"}";
        }
        return lines;
    }

    @Test
    void partitionKeysComeFromTheNamesOfDirectories() throws Exception {
        write("/in/day=2024-01-02/city=Köln%2FPort/x.json", "{\"id\":1}", "{\"id\":2}");
        write("/in/day=2024-01-03/city=__DEFAULT_PARTITION__/x.json", "{\"id\":3}");
        TestTable table = TestTable.of("filesystem")
                .with("path", "/in")
                .with("format", "json")
                .column("city", LogicalType.STRING)
                .column("id", LogicalType.INT)
                .column("day", LogicalType.DATE)
                .partitionedBy("day")
                .partitionedBy("city");
        assertThat(read(table, 1, 2, 0))
                .containsExactly(
                        Row.of(1, 19_724, "Köln/Port"), Row.of(2, 19_724, "Köln/Port"), Row.of(3, 19_725, null));
    }

    @Test
    void aFileOutsideOfAnyPartitionOrInAnImpossibleOneIsTold() throws Exception {
        TestTable table = TestTable.of("filesystem")
                .with("path", "/in")
                .with("format", "json")
                .column("n", LogicalType.INT)
                .partitionedBy("n");
        write("/in/x.json", "{}");
        assertThatThrownBy(() -> read(table, 0))
                .hasMessage(
                        "File /in/x.json is in no directory 'n=…', although the table is PARTITIONED BY (n). Move the"
                                + " file there, or leave out PARTITIONED BY.");
        disk.delete("/in/x.json");
        write("/in/n=one/x.json", "{}");
        assertThatThrownBy(() -> read(table, 0))
                .hasMessageContaining(
                        "File /in/n=one/x.json: the directory's value 'one' of the partition key 'n' is no INT.");
    }

    @Test
    void metadataColumnsTellOfTheFile() throws Exception {
        write("/in/x.json", "{\"id\":1}");
        TestTable table = table("/in")
                .metadata("file.path")
                .metadata("file.name")
                .metadata("file.size")
                .metadata("file.modification-time");
        Row row = read(table, table.all()).get(0);
        assertThat(row.getField(2)).isEqualTo("/in/x.json");
        assertThat(row.getField(3)).isEqualTo("x.json");
        assertThat(row.getField(4)).isEqualTo(9L);
        assertThat(row.getField(5)).isInstanceOf(Long.class);
    }

    @Test
    void aBadRecordIsToldWithFileLineAndField() throws Exception {
        write("/in.json", "{\"id\":1}", "{\"id\":\"two\"}");
        assertThatThrownBy(() -> read(table("/in.json"), 0))
                .hasMessage("File /in.json, line 2: field 'id': 'two' is no INT. The record reads: {\"id\":\"two\"}\n"
                        + "Correct the record, or have such records left out and counted with"
                        + " 'json.ignore-parse-errors' = 'true'.");
    }

    @Test
    void rowsBeforeABadRecordAreEmittedAndARestartMeetsTheBadRecordAgain() throws Exception {
        write("/in.json", "{\"id\":1}", "{\"id\":2}", "bad", "{\"id\":3}");
        var run = SourceRun.start(source(table("/in.json"), 0), disk, 1);
        while (run.records().isEmpty()) {
            run.pollOnce();
        }
        assertThat(TestTable.rows(run.records())).containsExactly(Row.of(1), Row.of(2));
        assertThatThrownBy(() -> run.restart(1).untilIdle()).hasMessageContaining("line 3");
        assertThatThrownBy(run::untilIdle).hasMessageContaining("line 3");
    }

    @Test
    void badRecordsAreLeftOutAndCountedWhereThatIsAskedFor() throws Exception {
        write("/in.json", "{\"id\":1}", "bad", "{\"id\":\"two\"}", "worse", "{\"id\":4}");
        var run = SourceRun.start(source(table("/in.json").with("json.ignore-parse-errors", "true"), 0), disk, 1);
        assertThat(TestTable.rows(run.toEnd().records())).containsExactly(Row.of(1), Row.of((Object) null), Row.of(4));
        assertThat(run.metrics.count("numRecordsInErrors")).isEqualTo(2);
    }

    @Test
    void aPathThatNamesNothingIsTold() {
        assertThatThrownBy(() -> read(table("/nowhere.json"), 0))
                .hasMessage(
                        "There is no file or directory /nowhere.json. Check the path; a relative one starts from the"
                                + " directory in which the program was started.");
    }

    @Test
    void aMonitoredDirectoryNeverEnds() throws Exception {
        write("/in/a.json", "{\"id\":1}");
        TestTable table = table("/in").with("source.monitor-interval", "1 s");
        assertThat(table.source().isBounded()).isFalse();
        var run = SourceRun.start(source(table, 0), disk, 1);
        run.timers.advanceBy(0);
        assertThat(TestTable.rows(run.untilIdle().records())).containsExactly(Row.of(1));
        write("/in/b.json", "{\"id\":2}");
        run.timers.advanceBy(1_000);
        assertThat(TestTable.rows(run.untilIdle().records())).containsExactly(Row.of(1), Row.of(2));
        assertThat(run.isEnded()).isFalse();
    }

    @Test
    void wrongOptionsAreToldWithTheTableAndWhatWouldBeRight() {
        assertThatThrownBy(
                        () -> TestTable.of("filesystem").with("format", "json").source())
                .hasMessage(
                        "Table t needs the option 'path', a path: The file, directory or pattern that is read, or the"
                                + " directory that is written to; a relative path starts from the directory in which the program was"
                                + " started. Add 'path' = '…' to WITH (…).");
        assertThatThrownBy(() -> TestTable.of("filesystem").with("path", "/in").source())
                .hasMessageContaining("Add 'format' = '…' to WITH (…), with one of: ");
        assertThatThrownBy(() -> table("/in").with("format", "jsno").source())
                .hasMessageContaining("wants the format 'jsno', which there is not. Did you mean 'json'?");
        assertThatThrownBy(() ->
                        table("/in").with("source.monitor-interval", "soon").source())
                .hasMessageContaining("'source.monitor-interval' needs a length of time such as 5 min, not 'soon'");
        assertThatThrownBy(() ->
                        table("/in").with("source.monitor-interval", "0 s").source())
                .hasMessage("Table t: the option 'source.monitor-interval' must be at least 1 ms.");
        assertThatThrownBy(() -> TestTable.of("filesytem").source())
                .hasMessageContaining(
                        "wants the connector 'filesytem', which there is not. Did you mean 'filesystem'?");
    }

    @Test
    void unknownOptionsOfTheConnectorAreMistakesAndThoseOfTheFormatWarnings() {
        assertThatThrownBy(() -> table("/in").with("pth", "x").warnings())
                .hasMessageStartingWith(
                        "Table t has the option 'pth', which its connector 'filesystem' does not know. Did you mean 'path'?");
        assertThat(table("/in").with("json.ignore-parse-error", "true").warnings())
                .containsExactly(
                        "Table t has the option 'json.ignore-parse-error', which its format 'json' does not know."
                                + " Did you mean 'json.ignore-parse-errors'? It is ignored.");
        assertThat(table("/in").warnings()).isEmpty();
    }
}
