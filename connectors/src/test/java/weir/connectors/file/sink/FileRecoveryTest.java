package weir.connectors.file.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.serialization.SimpleStringEncoder;
import weir.api.sink.Sink;
import weir.base.WeirException;
import weir.connectors.MemoryDisk;
import weir.connectors.SinkRun;
import weir.connectors.file.Path;

class FileRecoveryTest {
    private final MemoryDisk disk = new MemoryDisk();

    @Test
    void aFileThatHasRolledIsInvisibleUntilItsCheckpointIsComplete() throws Exception {
        var run = start(rolling(), 1).write("a");
        SinkRun.Snapshot snapshot = run.barrier();
        assertThat(visible()).isEmpty();
        assertThat(disk.isSynced(disk.paths().get(0))).isTrue();
        run.complete(snapshot);
        assertThat(visible()).containsExactly("a\n");
    }

    @Test
    void aFileIsDurableAsFarAsACheckpointKnowsIt() throws Exception {
        start(large(), 1).write("a").barrier();
        assertThat(disk.paths())
                .singleElement()
                .satisfies(path -> assertThat(disk.isSynced(path)).isTrue());
    }

    @Test
    void whatWasWrittenAfterTheCheckpointIsCutOff() throws Exception {
        var run = start(large(), 1).write("a");
        SinkRun.Snapshot snapshot = run.barrier();
        run.write("lost").barrier();
        run.close();
        var next = restore(large(), 1, snapshot).write("b");
        assertThat(visible()).isEmpty();
        next.finish();
        assertThat(visible()).containsExactlyInAnyOrder("a\n", "b\n");
        assertThat(disk.paths()).noneMatch(path -> path.contains("/."));
    }

    @Test
    void anAttemptThatFailsBeforeItsFirstCheckpointChangesNothing() throws Exception {
        var run = start(large(), 1).write("a");
        SinkRun.Snapshot snapshot = run.barrier();
        run.close();
        restore(large(), 1, snapshot).write("b").close();
        restore(large(), 1, snapshot).write("c").finish();
        assertThat(visible()).containsExactlyInAnyOrder("a\n", "c\n");
    }

    @Test
    void committingTwiceIsCommittingOnce() throws Exception {
        var run = start(rolling(), 1).write("a");
        SinkRun.Snapshot snapshot = run.barrier();
        run.complete(snapshot).complete(snapshot).close();
        restore(rolling(), 1, snapshot).finish();
        assertThat(visible()).containsExactly("a\n");
    }

    @Test
    void aCommitThatStoppedHalfWayIsCompleted() throws Exception {
        var run = start(rolling(), 2).writeTo(0, "a").writeTo(1, "b");
        SinkRun.Snapshot snapshot = run.barrier();
        run.complete(new SinkRun.Snapshot(snapshot.committables().subList(0, 1), List.of()));
        run.close();
        restore(rolling(), 2, snapshot);
        assertThat(visible()).containsExactlyInAnyOrder("a\n", "b\n");
    }

    @Test
    void otherNumbersOfSubtasksTakeOverEveryFileOnce() throws Exception {
        for (int before = 1; before <= 4; before++) {
            for (int after = 1; after <= 4; after++) {
                MemoryDisk ownDisk = new MemoryDisk();
                var run = SinkRun.start(large(), ownDisk, before);
                for (int index = 0; index < before; index++) {
                    run.writeTo(index, "row " + index);
                }
                SinkRun.Snapshot snapshot = run.barrier();
                run.close();
                SinkRun.restore(large(), ownDisk, after, snapshot).finish();
                assertThat(ownDisk.paths()).hasSize(before).noneMatch(path -> path.contains("/."));
            }
        }
    }

    @Test
    void aFileThatIsGoneFailsLoudly() throws Exception {
        var run = start(rolling(), 1).write("a");
        SinkRun.Snapshot snapshot = run.barrier();
        disk.delete(disk.paths().get(0));
        assertThatThrownBy(() -> run.complete(snapshot))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is there. Put the one or the other back");
    }

    @Test
    void aFileThatHasLostBytesFailsLoudly() throws Exception {
        var run = start(rolling(), 1).write("abc");
        SinkRun.Snapshot snapshot = run.barrier();
        disk.put(disk.paths().get(0), "ab");
        assertThatThrownBy(() -> run.complete(snapshot))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has 2 bytes, and 4 had been written");
        assertThat(visible()).isEmpty();
    }

    @Test
    void aNamedFileGoesOnWhereTheCheckpointLeftIt() throws Exception {
        var run = start(named(), 1).write("a");
        SinkRun.Snapshot snapshot = run.barrier();
        run.complete(snapshot).write("lost").close();
        restore(named(), 1, snapshot).write("b").finish();
        assertThat(disk.paths()).containsExactly("/out");
        assertThat(disk.text("/out")).isEqualTo("a\nb\n");
    }

    @Test
    void aNamedFileThatWasFinishedIsNotBegunAgain() throws Exception {
        var run = start(named(), 1).write("a");
        SinkRun.Snapshot last = run.end();
        run.close();
        restore(named(), 1, last).finish();
        assertThat(disk.text("/out")).isEqualTo("a\n");
    }

    @Test
    void namedFilesOfSubtasksThatAreNoMoreAreFinished() throws Exception {
        var run = start(named(), 3).writeTo(0, "a").writeTo(1, "b").writeTo(2, "c");
        SinkRun.Snapshot snapshot = run.barrier();
        run.close();
        restore(named(), 2, snapshot).writeTo(0, "d").finish();
        assertThat(disk.paths()).containsExactly("/out/1", "/out/2", "/out/3");
        assertThat(disk.text("/out/1")).isEqualTo("a\nd\n");
    }

    @Test
    void aNamedFileDoesNotBecomeADirectory() throws Exception {
        SinkRun.Snapshot snapshot = start(named(), 1).write("a").barrier();
        assertThatThrownBy(() -> restore(named(), 2, snapshot))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("one subtask writes a file, several a directory");
    }

    /** The contents of what a reader of the directory finds. */
    private List<String> visible() {
        return disk.paths().stream()
                .filter(path -> !path.contains("/."))
                .map(disk::text)
                .toList();
    }

    private SinkRun<String> start(Sink<String> sink, int parallelism) throws Exception {
        return SinkRun.start(sink, disk, parallelism);
    }

    private SinkRun<String> restore(Sink<String> sink, int parallelism, SinkRun.Snapshot snapshot) throws Exception {
        return SinkRun.restore(sink, disk, parallelism, snapshot);
    }

    private static Sink<String> rolling() {
        return FileSink.forRowFormat(new Path("/out"), new SimpleStringEncoder<String>())
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .withRollingPolicy(OnCheckpointRollingPolicy.build())
                .build();
    }

    private static Sink<String> large() {
        return FileSink.forRowFormat(new Path("/out"), new SimpleStringEncoder<String>())
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .build();
    }

    private static Sink<String> named() {
        return new OutputFileSink<>(new Path("/out"), new SimpleStringEncoder<>(), WriteMode.NO_OVERWRITE);
    }
}
