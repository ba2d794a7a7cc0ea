package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.api.serialization.SimpleStringEncoder;
import weir.api.source.RateLimiterStrategy;
import weir.api.source.SourceReaderContext;
import weir.api.time.WatermarkStrategy;
import weir.connectors.datagen.DataGeneratorSource;
import weir.connectors.datagen.GeneratorFunction;
import weir.connectors.file.sink.BasePathBucketAssigner;
import weir.connectors.file.sink.FileSink;
import weir.connectors.file.source.FileSource;
import weir.formats.csv.CsvReaderFormat;
import weir.formats.text.TextLineInputFormat;
import weir.types.Types;

/** Whole jobs from files to files, on the machine's own disk. */
class FilesTest {
    @TempDir
    Path directory;

    @Test
    void linesGoFromFilesToFilesOnce() throws Exception {
        List<String> lines =
                IntStream.range(0, 5_000).mapToObj(i -> "line " + i).toList();
        Files.createDirectory(directory.resolve("in"));
        Files.write(directory.resolve("in/a.txt"), lines.subList(0, 3_000));
        Files.write(directory.resolve("in/b.txt"), lines.subList(3_000, 5_000));
        for (int parallelism = 1; parallelism <= 3; parallelism++) {
            StreamExecutionEnvironment env = Programs.environment(parallelism, 64);
            env.fromSource(text("in/*.txt"), WatermarkStrategy.noWatermarks(), "lines")
                    .map(line -> line + "!")
                    .sinkTo(sink("out" + parallelism));
            env.execute();
            assertThat(written("out" + parallelism))
                    .containsExactlyInAnyOrderElementsOf(
                            lines.stream().map(line -> line + "!").toList());
        }
    }

    @Test
    void aFailedJobLeavesNothingThatNoCheckpointKnows() throws Exception {
        Files.write(directory.resolve("in.txt"), List.of("1", "2", "x"));
        StreamExecutionEnvironment env = Programs.environment(1, 1);
        env.fromSource(text("in.txt"), WatermarkStrategy.noWatermarks(), "lines")
                .map(Integer::parseInt)
                .map(String::valueOf)
                .sinkTo(sink("out"));
        assertThatThrownBy(env::execute).hasMessageContaining("record x");
        assertThat(names("out")).isEmpty();
    }

    @Test
    void whatACancelledJobWroteStaysHidden() throws Exception {
        StreamExecutionEnvironment env = Programs.environment(1, 1);
        env.fromSource(
                        new DataGeneratorSource<>(
                                index -> "r" + index,
                                Long.MAX_VALUE,
                                RateLimiterStrategy.perSecond(100_000),
                                Types.STRING),
                        WatermarkStrategy.noWatermarks(),
                        "numbers")
                .sinkTo(sink("out"));
        JobClient job = env.executeAsync();
        while (!Files.exists(directory.resolve("out")) || names("out").isEmpty()) {
            Thread.onSpinWait();
        }
        job.cancel().get();
        assertThat(names("out")).allMatch(name -> name.startsWith(".part-"));
    }

    @Test
    void aMalformedRowNamesSourceFileAndLine() throws Exception {
        record Reading(String time, double value) {}
        Files.write(directory.resolve("in.csv"), List.of("time,value", "a,1.5", "b,high"));
        StreamExecutionEnvironment env = Programs.environment(1, 1);
        var source = FileSource.forRecordStreamFormat(
                        CsvReaderFormat.forPojo(Reading.class).withHeader(), path("in.csv"))
                .build();
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "readings").print();
        assertThatThrownBy(env::execute).hasMessageContaining("in.csv, line 3: column 2 (value): 'high' is no double.");
    }

    @Test
    void aMissingFileIsOneClearSentence() {
        StreamExecutionEnvironment env = Programs.environment(1, 1);
        env.readTextFile(directory.resolve("nowhere.txt").toString()).print();
        assertThatThrownBy(env::execute).hasMessageContaining("There is no file or directory " + directory);
    }

    @Test
    @NotRestored("What the function counts in a field is in no checkpoint.")
    void everyReaderHasAGeneratorFunctionOfItsOwn() throws Exception {
        StreamExecutionEnvironment env = Programs.environment(2, 64);
        DataStream<String> counted = env.fromSource(
                new DataGeneratorSource<>(new OwnCount(), 20, Types.STRING),
                WatermarkStrategy.noWatermarks(),
                "counted");
        List<String> calls = Programs.results(env, counted);
        for (String reader : List.of("0", "1")) {
            List<String> own =
                    calls.stream().filter(call -> call.startsWith(reader)).toList();
            assertThat(own)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, own.size())
                            .mapToObj(count -> reader + " call " + count)
                            .toList());
        }
        assertThat(calls).hasSize(20);
    }

    @Test
    void inputThatOneReaderFinishesBeforeTheOthersStartIsReadOnce() throws Exception {
        for (int run = 0; run < 20; run++) {
            StreamExecutionEnvironment env = Programs.environment(4, 64);
            assertThat(Programs.results(env, env.fromSequence(1, 6))).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
        }
    }

    /** Counts its own calls. */
    private static final class OwnCount implements GeneratorFunction<Long, String> {
        private static final long serialVersionUID = 1L;
        private int reader;
        private int calls;

        @Override
        public void open(SourceReaderContext context) {
            reader = context.getIndexOfSubtask();
        }

        @Override
        public String map(Long index) {
            calls++;
            return reader + " call " + calls;
        }
    }

    private FileSource<String> text(String name) {
        return FileSource.forRecordStreamFormat(new TextLineInputFormat(), path(name))
                .setSplitSize(1_000)
                .build();
    }

    private FileSink<String> sink(String name) {
        return FileSink.forRowFormat(path(name), new SimpleStringEncoder<String>())
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .build();
    }

    private weir.connectors.file.Path path(String name) {
        return new weir.connectors.file.Path(directory.resolve(name).toString());
    }

    private List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private List<String> written(String folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : names(folder)) {
            assertThat(name).startsWith("part-");
            lines.addAll(Files.readAllLines(directory.resolve(folder).resolve(name)));
        }
        return lines;
    }
}
