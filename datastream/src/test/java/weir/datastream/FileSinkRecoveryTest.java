package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weir.api.config.RestartStrategies;
import weir.api.functions.MapFunction;
import weir.api.serialization.SimpleStringEncoder;
import weir.api.source.NumberSequenceSource.NumberSequenceSplit;
import weir.api.source.RateLimiterStrategy;
import weir.api.state.CheckpointListener;
import weir.api.time.WatermarkStrategy;
import weir.connectors.datagen.DataGeneratorSource;
import weir.connectors.file.sink.BasePathBucketAssigner;
import weir.connectors.file.sink.DefaultRollingPolicy;
import weir.connectors.file.sink.FileSink;
import weir.types.Types;

class FileSinkRecoveryTest {
    private static final int ROWS = 4_000;
    private static final int FAULTS = 3;
    private static final AtomicInteger FAULTS_LEFT = new AtomicInteger();

    @TempDir
    Path directory;

    /** Fails some rows after a checkpoint, as long as faults are left. */
    static final class Failing implements MapFunction<Long, String>, CheckpointListener {
        private int rowsSinceCheckpoint = Integer.MIN_VALUE;

        @Override
        public String map(Long row) {
            if (++rowsSinceCheckpoint > 50 && FAULTS_LEFT.getAndDecrement() > 0) {
                throw new IllegalStateException("a fault that was planned");
            }
            return "row " + row;
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) {
            rowsSinceCheckpoint = 0;
        }
    }

    @BeforeEach
    void plan() {
        FAULTS_LEFT.set(FAULTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void every_row_is_in_one_visible_file_however_often_the_job_fails(int parallelism) throws Exception {
        DefaultRollingPolicy<String, String> small =
                DefaultRollingPolicy.builder().withMaxPartSize(600).build();
        StreamExecutionEnvironment env = environment(parallelism);
        rows(env)
                .sinkTo(FileSink.forRowFormat(output(), new SimpleStringEncoder<String>())
                        .withBucketAssigner(new BasePathBucketAssigner<>())
                        .withRollingPolicy(small)
                        .build());
        env.execute("part files");
        assertThat(lines()).containsExactlyInAnyOrderElementsOf(expected());
        assertThat(FAULTS_LEFT.get()).isNegative();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @SuppressWarnings("deprecation") // the older name is what is tested
    void every_row_is_in_the_named_file_however_often_the_job_fails(int parallelism) throws Exception {
        StreamExecutionEnvironment env = environment(parallelism);
        rows(env).writeAsText(directory.resolve("out").toString());
        env.execute("named file");
        assertThat(lines()).containsExactlyInAnyOrderElementsOf(expected());
        assertThat(FAULTS_LEFT.get()).isNegative();
    }

    private weir.connectors.file.Path output() {
        return new weir.connectors.file.Path(directory.resolve("out").toString());
    }

    private StreamExecutionEnvironment environment(int parallelism) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(parallelism);
        env.enableCheckpointing(10);
        env.getCheckpointConfig()
                .setCheckpointStorage(directory.resolve("checkpoints").toString());
        env.getConfig().setRestartStrategy(RestartStrategies.fixedDelayRestart(5, 1));
        return env;
    }

    private static DataStream<String> rows(StreamExecutionEnvironment env) {
        RateLimiterStrategy<NumberSequenceSplit> pace = RateLimiterStrategy.perCheckpoint(ROWS / 10);
        DataGeneratorSource<Long> numbers = new DataGeneratorSource<>(index -> index, ROWS, pace, Types.LONG);
        return env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
                .map(new Failing());
    }

    /** The lines of all files that a reader of the directory finds. */
    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    lines.addAll(Files.readAllLines(file));
                }
            }
        }
        return lines;
    }

    private static List<String> expected() {
        return LongStream.range(0, ROWS).mapToObj(row -> "row " + row).toList();
    }
}
