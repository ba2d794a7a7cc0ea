package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weir.api.Collector;
import weir.api.config.Configuration;
import weir.api.config.RestartStrategies;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.sink.SinkFunction;
import weir.api.source.NumberSequenceSource.NumberSequenceSplit;
import weir.api.source.RateLimiterStrategy;
import weir.api.state.CheckpointListener;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.api.time.WatermarkStrategy;
import weir.api.tuple.Tuple2;
import weir.connectors.datagen.DataGeneratorSource;
import weir.types.Types;

class RecoveryTest {
    private static final int ROWS = 20_000;
    private static final int KEYS = 97;

    /** The largest count that each key has come to. */
    private static final Map<Long, Long> COUNTS = new ConcurrentHashMap<>();

    private static final AtomicInteger PROCESSED = new AtomicInteger();

    private static final AtomicInteger FAILURES_LEFT = new AtomicInteger();

    @TempDir
    Path directory;

    /** Counts the rows of each key, and fails after a checkpoint as long as failures are left. */
    static final class CountThatFails extends KeyedProcessFunction<Long, Long, Tuple2<Long, Long>>
            implements CheckpointListener {
        private transient ValueState<Long> count;
        private transient boolean checkpointed;

        @Override
        public void open(OpenContext context) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Long.class));
        }

        @Override
        public void processElement(Long row, Context context, Collector<Tuple2<Long, Long>> out) throws Exception {
            if (checkpointed && FAILURES_LEFT.getAndDecrement() > 0) {
                throw new IllegalStateException("a fault that was planned");
            }
            PROCESSED.incrementAndGet();
            long next = count.value() == null ? 1 : count.value() + 1;
            count.update(next);
            out.collect(Tuple2.of(context.getCurrentKey(), next));
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) {
            checkpointed = PROCESSED.get() > 0;
        }
    }

    /** Where state is kept; subclasses choose another place. */
    Map<String, String> backend() {
        return Map.of();
    }

    /** Where it is kept by a job that goes on from the state of one before. */
    Map<String, String> backendAfterRestore() {
        return backend();
    }

    @BeforeEach
    void forget() {
        COUNTS.clear();
        PROCESSED.set(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void every_row_counts_once_however_often_the_job_fails(int parallelism) throws Exception {
        FAILURES_LEFT.set(3);
        StreamExecutionEnvironment env = environment(parallelism);
        build(env);
        env.execute("recovery");
        assertThat(FAILURES_LEFT.get()).isNegative();
        assertThat(COUNTS).isEqualTo(expected());
        try (Stream<Path> left = Files.walk(directory)) {
            assertThat(left.filter(Files::isRegularFile))
                    .as("files left behind")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2,2,false", "2,2,true", "2,3,false", "2,3,true", "3,1,false", "3,1,true", "1,2,false"})
    void a_job_that_has_ended_goes_on_at_another_parallelism(int before, int after, boolean unaligned)
            throws Exception {
        FAILURES_LEFT.set(Integer.MAX_VALUE);
        StreamExecutionEnvironment first = environment(before, unaligned);
        first.getConfig().setRestartStrategy(RestartStrategies.noRestart());
        build(first);
        assertThatThrownBy(() -> first.execute("recovery")).hasMessageContaining("a fault that was planned");

        FAILURES_LEFT.set(0);
        PROCESSED.set(0);
        StreamExecutionEnvironment second = environment(after, unaligned);
        second.configure(Configuration.fromMap(backendAfterRestore()));
        second.configure(Configuration.fromMap(Map.of("execution.state-recovery.path", "latest")));
        build(second);
        second.execute("recovery");
        assertThat(COUNTS).isEqualTo(expected());
        assertThat(PROCESSED.get())
                .as("rows that the second job had to process")
                .isLessThan(ROWS);
    }

    private StreamExecutionEnvironment environment(int parallelism, boolean unaligned) {
        StreamExecutionEnvironment env = environment(parallelism);
        env.getCheckpointConfig().enableUnalignedCheckpoints(unaligned);
        return env;
    }

    private StreamExecutionEnvironment environment(int parallelism) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.configure(Configuration.fromMap(backend()));
        env.setParallelism(parallelism);
        env.enableCheckpointing(10);
        env.getCheckpointConfig().setCheckpointStorage(directory.toString());
        env.getConfig().setRestartStrategy(RestartStrategies.fixedDelayRestart(5, 1));
        return env;
    }

    private static void build(StreamExecutionEnvironment env) {
        RateLimiterStrategy<NumberSequenceSplit> pace = RateLimiterStrategy.perCheckpoint(ROWS / 10);
        DataGeneratorSource<Long> numbers = new DataGeneratorSource<>(index -> index + 1, ROWS, pace, Types.LONG);
        env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
                .keyBy(number -> number % KEYS)
                .process(new CountThatFails())
                .addSink(new SinkFunction<Tuple2<Long, Long>>() {
                    @Override
                    public void invoke(Tuple2<Long, Long> count, Context context) {
                        COUNTS.merge(count.f0, count.f1, Math::max);
                    }
                });
    }

    private static Map<Long, Long> expected() {
        Map<Long, Long> counts = new HashMap<>();
        for (long number = 1; number <= ROWS; number++) {
            counts.merge(number % KEYS, 1L, Long::sum);
        }
        return counts;
    }
}
