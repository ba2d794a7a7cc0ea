package weir.connectors.file.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.serialization.BulkWriter;
import weir.api.serialization.SimpleStringEncoder;
import weir.api.sink.Sink;
import weir.base.WeirException;
import weir.connectors.LockedDisk;
import weir.connectors.MemoryDisk;
import weir.connectors.SinkRun;
import weir.connectors.SourceRun;
import weir.connectors.file.Path;
import weir.connectors.file.source.FileSource;
import weir.formats.text.TextLineInputFormat;

class FileSinkTest {
    private final MemoryDisk disk = new MemoryDisk();

    @Test
    void aPartFileIsHiddenUntilTheInputEnds() throws Exception {
        var run = start(flat().build(), 1).write("a", "b");
        assertThat(disk.paths()).singleElement().asString().matches("/out/\\.part-[0-9a-f]{16}-0\\.inprogress\\..*");
        run.finish();
        assertThat(disk.paths()).singleElement().asString().matches("/out/part-[0-9a-f]{16}-0");
        assertThat(disk.text(disk.paths().get(0))).isEqualTo("a\nb\n");
        assertThat(disk.isSynced(disk.paths().get(0))).isTrue();
    }

    @Test
    void aSinkThatWasCutOffLeavesNothingThatLooksWhole() throws Exception {
        var run = start(flat().build(), 1).write("a");
        run.barrier();
        run.close();
        assertThat(disk.paths()).singleElement().asString().contains("/.part-");
        var source = FileSource.forRecordStreamFormat(new TextLineInputFormat(), new Path("/out"))
                .build();
        assertThatThrownBy(() -> SourceRun.readAll(source, disk)).hasMessageContaining("has no files to read");
    }

    @Test
    void aFailureDeletesWhatNoCheckpointKnows() throws Exception {
        var policy = DefaultRollingPolicy.builder().withMaxPartSize(1).<String, String>build();
        start(flat().withRollingPolicy(policy).build(), 1).write("a", "b").close();
        assertThat(disk.paths()).isEmpty();
    }

    @Test
    void noRecordsMakeNoFile() throws Exception {
        start(flat().build(), 2).finish();
        assertThat(disk.paths()).isEmpty();
    }

    @Test
    void aFileRollsWhenItIsTooLarge() throws Exception {
        var policy = DefaultRollingPolicy.builder().withMaxPartSize(3).<String, String>build();
        start(flat().withRollingPolicy(policy).build(), 1).write("a", "b", "c").finish();
        assertThat(disk.paths()).hasSize(2);
        assertThat(disk.paths().stream().map(disk::text)).containsExactly("a\nb\n", "c\n");
    }

    @Test
    void aFileRollsWhenItIsTooOld() throws Exception {
        var policy = DefaultRollingPolicy.builder()
                .withRolloverInterval(Duration.ofSeconds(5))
                .withInactivityInterval(Duration.ofHours(1))
                .<String, String>build();
        var run = start(
                flat().withRollingPolicy(policy).withBucketCheckInterval(1000).build(), 1);
        run.write("a");
        run.timers.advanceBy(4000);
        run.write("b");
        assertThat(visible()).isEmpty();
        run.timers.advanceBy(1000);
        run.checkpoint();
        assertThat(visible()).hasSize(1);
        run.write("c").finish();
        assertThat(visible().stream().map(disk::text)).containsExactly("a\nb\n", "c\n");
    }

    @Test
    void aFileRollsWhenNothingIsWrittenToIt() throws Exception {
        var policy = DefaultRollingPolicy.builder()
                .withInactivityInterval(Duration.ofSeconds(2))
                .<String, String>build();
        var run = start(
                flat().withRollingPolicy(policy).withBucketCheckInterval(1000).build(), 1);
        run.write("a");
        run.timers.advanceBy(1500);
        run.write("b");
        run.timers.advanceBy(1500);
        run.checkpoint();
        assertThat(visible()).isEmpty();
        run.timers.advanceBy(1500);
        run.checkpoint();
        assertThat(visible()).hasSize(1);
    }

    @Test
    void aCheckpointRollsWhereThePolicySaysSo() throws Exception {
        var run = start(
                flat().withRollingPolicy(OnCheckpointRollingPolicy.build()).build(), 1);
        run.write("a").checkpoint();
        assertThat(visible()).hasSize(1);
        run.checkpoint();
        assertThat(visible()).hasSize(1);
    }

    @Test
    void aCheckpointPassesOnWhatIsBuffered() throws Exception {
        start(flat().build(), 1).write("a").checkpoint();
        assertThat(disk.paths())
                .singleElement()
                .satisfies(path -> assertThat(disk.text(path)).isEqualTo("a\n"));
    }

    @Test
    void subtasksWriteFilesOfTheirOwn() throws Exception {
        start(flat().build(), 2).writeTo(0, "a").writeTo(1, "b").finish();
        assertThat(disk.paths().stream().map(disk::text)).containsExactlyInAnyOrder("a\n", "b\n");
    }

    @Test
    void recordsGoIntoTheDirectoryOfTheHourUnlessToldOtherwise() throws Exception {
        var hourly = FileSink.forRowFormat(new Path("/out"), new SimpleStringEncoder<String>())
                .withBucketAssigner(new DateTimeBucketAssigner<>(ZoneOffset.UTC));
        var run = start(hourly.build(), 1).write("a");
        run.timers.advanceBy(Duration.ofHours(1).toMillis());
        run.write("b").finish();
        assertThat(visible().stream().map(path -> path.replaceAll("part-.*", "")))
                .containsExactly("/out/1970-01-01--00/", "/out/1970-01-01--01/");
    }

    @Test
    void prefixAndSuffixNameTheFiles() throws Exception {
        var config = OutputFileConfig.builder()
                .withPartPrefix("rows")
                .withPartSuffix(".txt")
                .build();
        start(flat().withOutputFileConfig(config).build(), 1).write("a").finish();
        assertThat(disk.paths()).singleElement().asString().matches("/out/rows-[0-9a-f]{16}-0\\.txt");
    }

    @Test
    void aBulkFormatFinishesEachFile() throws Exception {
        FileSink<String> sink = FileSink.forBulkFormat(new Path("/out"), Bracketed::new)
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .build();
        start(sink, 1).write("a", "b").checkpoint().write("c").finish();
        assertThat(visible().stream().map(disk::text)).containsExactly("[ab]", "[c]");
    }

    @Test
    void aDirectoryThatMayNotBeWrittenIsOneClearSentence() throws Exception {
        var sink = flat().build();
        var run = SinkRun.start(sink, new LockedDisk(disk), 1);
        assertThatThrownBy(() -> run.write("a"))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("The file /out/.part-")
                .hasMessageContaining("cannot be created");
    }

    @Test
    void oneSubtaskWritesOneNamedFile() throws Exception {
        var run = start(text("/out.txt", WriteMode.NO_OVERWRITE), 1).write("a", "b");
        assertThat(visible()).isEmpty();
        run.finish();
        assertThat(disk.paths()).containsExactly("/out.txt");
        assertThat(disk.text("/out.txt")).isEqualTo("a\nb\n");
    }

    @Test
    void severalSubtasksWriteNumberedFilesIntoADirectory() throws Exception {
        start(text("/out", WriteMode.NO_OVERWRITE), 2)
                .writeTo(0, "a")
                .writeTo(1, "b")
                .finish();
        assertThat(disk.paths()).containsExactly("/out/1", "/out/2");
    }

    @Test
    void aFileThatIsThereIsNotOverwrittenUnlessTold() throws Exception {
        disk.put("/out.txt", "old");
        assertThatThrownBy(() -> start(text("/out.txt", WriteMode.NO_OVERWRITE), 1))
                .isInstanceOf(WeirException.class)
                .hasMessageStartingWith("The output file /out.txt is there already.");
        var run = start(text("/out.txt", WriteMode.OVERWRITE), 1).write("new");
        assertThat(disk.text("/out.txt")).isEqualTo("old");
        run.finish();
        assertThat(disk.text("/out.txt")).isEqualTo("new\n");
    }

    @Test
    void overwritingLeavesNothingOfARunWithMoreSubtasks() throws Exception {
        start(text("/out", WriteMode.OVERWRITE), 4).finish();
        start(text("/out", WriteMode.OVERWRITE), 2).finish();
        assertThat(disk.paths()).containsExactly("/out/1", "/out/2");
    }

    private List<String> visible() {
        return disk.paths().stream().filter(path -> !path.contains("/.")).toList();
    }

    private SinkRun<String> start(Sink<String> sink, int parallelism) throws Exception {
        return SinkRun.start(sink, disk, parallelism);
    }

    private static FileSink.DefaultRowFormatBuilder<String> flat() {
        return FileSink.forRowFormat(new Path("/out"), new SimpleStringEncoder<String>())
                .withBucketAssigner(new BasePathBucketAssigner<>());
    }

    private static OutputFileSink<String> text(String path, WriteMode mode) {
        return new OutputFileSink<>(new Path(path), new SimpleStringEncoder<>(), mode);
    }

    /** Writes all elements between two brackets. */
    private static final class Bracketed implements BulkWriter<String> {
        private final OutputStream out;

        Bracketed(OutputStream out) throws IOException {
            this.out = out;
            out.write('[');
        }

        @Override
        public void addElement(String element) throws IOException {
            out.write(element.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void flush() {}

        @Override
        public void finish() throws IOException {
            out.write(']');
        }
    }
}
