package weir.sql.connectors.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import weir.api.sink.Sink;
import weir.api.source.Source;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.connectors.MemoryDisk;
import weir.connectors.SinkRun;
import weir.connectors.SourceRun;
import weir.connectors.file.source.FileCheckpoint;
import weir.connectors.file.source.FileSourceSplit;
import weir.sql.TestRecords;
import weir.sql.TestTable;
import weir.sql.table.ChangelogMode;
import weir.sql.table.TableSink;
import weir.sql.types.LogicalType;
import weir.types.Row;

class FileSystemSinkTest {
    private final MemoryDisk disk = new MemoryDisk();

    private static TestTable table() {
        return TestTable.of("filesystem")
                .with("path", "/out")
                .with("format", "json")
                .column("id", LogicalType.INT)
                .column("day", LogicalType.DATE);
    }

    @SuppressWarnings("unchecked") // a table of files writes parts of files
    private static TableSink<PartRows> sink(TestTable table) {
        return (TableSink<PartRows>) table.sink();
    }

    private static PartRows[] parts(TestTable table, Row... rows) {
        List<PartRows> parts = new ArrayList<>();
        Batch batch = TestRecords.batch(table.definition().columns(), rows);
        sink(table).encoding().encode(batch, parts::add);
        return parts.toArray(PartRows[]::new);
    }

    private void insert(TestTable table, TableSink<PartRows> sink, Row... rows) throws Exception {
        SinkRun.start(sink.sink(), disk, 1).write(parts(table, rows)).finish();
    }

    /** The visible files, each with its directory and its text. */
    private List<String> files() {
        return disk.paths().stream()
                .filter(path -> path.startsWith("/out"))
                .filter(path -> !nameOf(path).startsWith("."))
                .map(path -> path.substring(4, path.lastIndexOf('/') + 1) + ": " + disk.text(path))
                .toList();
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @SuppressWarnings("unchecked") // a table of files is read by a source of files
    private List<Row> read(TestTable table) throws Exception {
        return TestTable.rows(SourceRun.readAll(
                (Source<Batch, FileSourceSplit, FileCheckpoint>) table.source().read(table.all()), disk));
    }

    @Test
    void rowsAppearAtTheEndOfTheInput() throws Exception {
        TestTable table = table();
        var run = SinkRun.start(sink(table).sink(), disk, 1).write(parts(table, Row.of(1, 0), Row.of(2, null)));
        assertThat(files()).isEmpty();
        run.finish();
        assertThat(files()).containsExactly("/: {\"id\":1,\"day\":\"1970-01-01\"}\n{\"id\":2,\"day\":null}\n");
        assertThat(read(table)).containsExactly(Row.of(1, 0), Row.of(2, null));
        assertThat(disk.paths()).allMatch(path -> nameOf(path).startsWith("part-"));
    }

    @Test
    void aCheckpointShowsWhatHasRolledAndNothingThatIsHalfWritten() throws Exception {
        TestTable table = table().with("sink.rolling-policy.file-size", "1 b");
        var run = SinkRun.start(sink(table).sink(), disk, 1);
        run.write(parts(table, Row.of(1, 0))).write(parts(table, Row.of(2, 0)));
        run.checkpoint();
        run.write(parts(table, Row.of(3, 0)));
        run.close();
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "/: {\"id\":1,\"day\":\"1970-01-01\"}\n", "/: {\"id\":2,\"day\":\"1970-01-01\"}\n");
    }

    @Test
    void partitionsAreDirectoriesAndTheirKeysAreNotWritten() throws Exception {
        TestTable table =
                table().column("city", LogicalType.STRING).partitionedBy("day").partitionedBy("city");
        insert(table, sink(table), Row.of(1, 0, "a/b"), Row.of(2, 0, "a/b"), Row.of(3, 1, null), Row.of(4, 0, "a/b"));
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "/day=1970-01-01/city=a%2Fb/: {\"id\":1}\n{\"id\":2}\n{\"id\":4}\n",
                        "/day=1970-01-02/city=__DEFAULT_PARTITION__/: {\"id\":3}\n");
        assertThat(read(table))
                .containsExactlyInAnyOrder(
                        Row.of(1, 0, "a/b"), Row.of(2, 0, "a/b"), Row.of(4, 0, "a/b"), Row.of(3, 1, null));
    }

    @Test
    void aSuccessFileMarksEachPartitionThatWasWrittenTo() throws Exception {
        TestTable table = table().partitionedBy("day").with("sink.partition-commit.policy.kind", "success-file");
        disk.put("/out/day=1970-01-01/_SUCCESS", "");
        insert(table, sink(table), Row.of(1, 0), Row.of(2, 1));
        assertThat(disk.paths()).contains("/out/day=1970-01-01/_SUCCESS", "/out/day=1970-01-02/_SUCCESS");
        assertThat(read(table)).hasSize(2);
    }

    @Test
    void insertOverwriteReplacesTheFilesOfOtherJobs() throws Exception {
        disk.put("/out/old.json", "{\"id\":7}\n").put("/out/_SUCCESS", "");
        TestTable table = table();
        insert(table, sink(table).overwriting(), Row.of(1, 0));
        assertThat(files()).containsExactlyInAnyOrder("/: {\"id\":1,\"day\":\"1970-01-01\"}\n", "/: ");
    }

    @Test
    void insertOverwriteKeepsTheOldFilesUntilTheEnd() throws Exception {
        disk.put("/out/old.json", "{\"id\":7}\n");
        TestTable table = table().with("sink.rolling-policy.file-size", "1 b");
        Sink<PartRows> sink = sink(table).overwriting().sink();
        var run = SinkRun.start(sink, disk, 2);
        run.write(parts(table, Row.of(1, 0))).write(parts(table, Row.of(2, 0)));
        run.writeTo(1, parts(table, Row.of(3, 0))[0]);
        SinkRun.Snapshot snapshot = run.barrier();
        run.complete(snapshot);
        assertThat(files()).containsExactly("/: {\"id\":7}\n");
        run.close();

        var restored = SinkRun.restore(sink, disk, 1, snapshot);
        restored.write(parts(table, Row.of(4, 0))).finish();
        assertThat(read(table)).extracting(row -> row.getField(0)).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    void insertOverwriteWithNoRowsEmptiesATableButNoPartition() throws Exception {
        disk.put("/out/old.json", "{\"id\":7}\n");
        insert(table(), sink(table()).overwriting());
        assertThat(read(table())).isEmpty();

        disk.put("/out/day=1970-01-01/old.json", "{\"id\":7}\n");
        TestTable partitioned = table().partitionedBy("day");
        insert(partitioned, sink(partitioned).overwriting());
        assertThat(files()).contains("/day=1970-01-01/: {\"id\":7}\n");
    }

    @Test
    void insertOverwriteNeedsAnEndOfTheInput() {
        assertThatThrownBy(() -> sink(table().streaming()).overwriting())
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("SET 'execution.runtime-mode' = 'batch', or write INSERT INTO");
    }

    @Test
    void onlyInsertionsCanBeWrittenAndTheParallelismCanBeSaid() {
        assertThat(sink(table()).accepts()).isEqualTo(ChangelogMode.APPEND);
        assertThat(sink(table()).parallelism()).isEmpty();
        assertThat(sink(table().with("sink.parallelism", "2")).parallelism()).hasValue(2);
    }

    @Test
    void wrongOptionsAreTold() {
        Stream.of("sink.rolling-policy.file-size", "sink.rolling-policy.rollover-interval", "sink.parallelism")
                .forEach(option -> assertThatThrownBy(() -> sink(table().with(option, "0")))
                        .hasMessageStartingWith("Table t: the option '" + option + "' must be at least 1"));
        assertThatThrownBy(() -> sink(table().with("sink.rolling-policy.file-size", "large")))
                .hasMessageContaining("needs a size such as 64 mb, not 'large'");
        assertThatThrownBy(() ->
                        sink(table().partitionedBy("day").with("sink.partition-commit.trigger", "partition-time")))
                .hasMessageContaining("must be one of process-time");
        assertThatThrownBy(() -> sink(table().partitionedBy("day").with("sink.partition-commit.delay", "1 h")))
                .hasMessageContaining("must be '0 s'");
    }
}
