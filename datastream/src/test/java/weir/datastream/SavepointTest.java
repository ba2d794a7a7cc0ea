package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weir.api.Collector;
import weir.api.JobStatus;
import weir.api.config.Configuration;
import weir.api.config.RestartStrategies;
import weir.api.config.StateRecoveryOptions;
import weir.api.functions.MapFunction;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.sink.SinkFunction;
import weir.api.source.RateLimiterStrategy;
import weir.api.state.CheckpointListener;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.api.time.WatermarkStrategy;
import weir.api.tuple.Tuple2;
import weir.connectors.datagen.DataGeneratorSource;
import weir.types.Types;

class SavepointTest {
    private static final int KEYS = 97;
    private static final int ROWS_BEFORE_THE_SAVEPOINT = 5_000;

    /** How often each count of each key has come out; exactly once means that every one is 1. */
    private static final Map<Tuple2<Long, Long>, Integer> SEEN = new ConcurrentHashMap<>();

    private static final Map<Long, Long> TIMERS = new ConcurrentHashMap<>();
    private static final AtomicReference<CountDownLatch> ENOUGH = new AtomicReference<>();
    private static final AtomicInteger FAILING_COMMITS = new AtomicInteger();

    @TempDir
    Path directory;

    /** Counts the rows of each key, and at the end of time tells the last count. */
    static final class Count extends KeyedProcessFunction<Long, Long, Tuple2<Long, Long>> {
        private transient ValueState<Long> count;

        @Override
        public void open(OpenContext context) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Long.class));
        }

        @Override
        public void processElement(Long row, Context context, Collector<Tuple2<Long, Long>> out) throws Exception {
            long next = count.value() == null ? 1 : count.value() + 1;
            count.update(next);
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE - 1);
            out.collect(Tuple2.of(context.getCurrentKey(), next));
        }

        @Override
        public void onTimer(long time, OnTimerContext context, Collector<Tuple2<Long, Long>> out) throws Exception {
            TIMERS.put(context.getCurrentKey(), count.value());
        }
    }

    /** Passes rows on, and fails when it hears that a snapshot is complete, as long as that is planned. */
    static final class Committer implements MapFunction<Tuple2<Long, Long>, Tuple2<Long, Long>>, CheckpointListener {
        @Override
        public Tuple2<Long, Long> map(Tuple2<Long, Long> row) {
            return row;
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) {
            if (FAILING_COMMITS.getAndDecrement() > 0) {
                throw new IllegalStateException("a commit that was planned to fail");
            }
        }
    }

    @BeforeEach
    void forget() {
        SEEN.clear();
        TIMERS.clear();
        FAILING_COMMITS.set(0);
    }

    @ParameterizedTest
    @CsvSource({"1,1,128,128", "7,2,128,128", "5,3,64,1024", "2,3,4096,32"})
    void a_job_goes_on_from_a_savepoint_at_another_parallelism(int before, int after, int maxBefore, int maxAfter)
            throws Exception {
        String savepoint = stopped(launch(environment(before, maxBefore, null)));
        JobClient second = launch(environment(after, maxAfter, savepoint));
        awaitRows(ROWS_BEFORE_THE_SAVEPOINT);
        second.stopWithSavepoint(false, target()).get(30, TimeUnit.SECONDS);
        assertThatEveryCountCameOnce();
    }

    @Test
    void a_job_goes_on_after_a_savepoint_and_stops_with_another() throws Exception {
        JobClient job = launch(environment(2, 128, null));
        awaitRows(1_000);
        String first = job.triggerSavepoint(target()).get(30, TimeUnit.SECONDS);
        awaitRows(1_000);
        String second = stopped(job);
        assertThat(job.getJobStatus().get()).isEqualTo(JobStatus.FINISHED);
        assertThatEveryCountCameOnce();
        for (String savepoint : new String[] {first, second}) {
            assertThat(Path.of(savepoint)).startsWith(directory.resolve("savepoints"));
            assertThat(Path.of(savepoint, "manifest.json")).content().contains("\"kind\" : \"savepoint\"");
        }
    }

    @Test
    void a_savepoint_can_be_moved_and_outlives_the_job_that_starts_from_it() throws Exception {
        Path taken = Path.of(stopped(launch(environment(2, 128, null))));
        Path moved = Files.move(taken, directory.resolve("moved"));
        JobClient second = launch(environment(2, 128, moved.toString()));
        awaitRows(2_000);
        second.cancel().get(30, TimeUnit.SECONDS);
        assertThat(moved.resolve("manifest.json")).exists();
    }

    @Test
    void a_claimed_savepoint_is_deleted_once_the_job_has_a_checkpoint_of_its_own() throws Exception {
        String savepoint = stopped(launch(environment(2, 128, null)));
        StreamExecutionEnvironment env = environment(2, 128, savepoint, StateRecoveryOptions.RestoreMode.CLAIM);
        env.enableCheckpointing(10);
        JobClient second = launch(env);
        while (Files.exists(Path.of(savepoint))) {
            awaitRows(100);
        }
        second.cancel().get(30, TimeUnit.SECONDS);
    }

    @Test
    void draining_fires_all_timers_before_the_savepoint() throws Exception {
        JobClient job = launch(environment(2, 128, null));
        awaitRows(ROWS_BEFORE_THE_SAVEPOINT);
        job.stopWithSavepoint(true, target()).get(30, TimeUnit.SECONDS);
        assertThatEveryCountCameOnce();
        assertThat(TIMERS).hasSize(KEYS);
        TIMERS.forEach((key, count) ->
                assertThat(SEEN).containsKey(Tuple2.of(key, count)).doesNotContainKey(Tuple2.of(key, count + 1)));
    }

    @Test
    void stopping_without_draining_fires_no_timer() throws Exception {
        stopped(launch(environment(2, 128, null)));
        assertThat(TIMERS).isEmpty();
    }

    @Test
    void a_savepoint_that_cannot_be_written_leaves_the_job_running() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "in the way");
        JobClient job = launch(environment(2, 128, null));
        awaitRows(1_000);
        assertThatThrownBy(() -> job.stopWithSavepoint(false, file.toString()).get(30, TimeUnit.SECONDS))
                .hasMessageContaining("The savepoint of job 'counts' failed: it could not be begun: " + file)
                .hasMessageContaining("The job goes on.");
        assertThatThrownBy(() -> job.triggerSavepoint(directory + "/a/../b").get(30, TimeUnit.SECONDS))
                .hasMessageContaining("climbs with '..'");
        awaitRows(1_000);
        stopped(job);
        assertThatEveryCountCameOnce();
    }

    @Test
    void a_failure_behind_the_last_savepoint_never_starts_the_job_again() throws Exception {
        StreamExecutionEnvironment env = environment(1, 128, null);
        env.enableCheckpointing(100_000);
        env.getConfig().setRestartStrategy(RestartStrategies.fixedDelayRestart(5, 1));
        JobClient job = launch(env);
        awaitRows(1_000);
        FAILING_COMMITS.set(1);
        assertThatThrownBy(() -> job.stopWithSavepoint(false, target()).get(30, TimeUnit.SECONDS))
                .hasMessageContaining("is complete, but job 'counts' failed while it was ending")
                .hasMessageContaining("a commit that was planned to fail");
        assertThat(job.getJobStatus().get()).isEqualTo(JobStatus.FAILED);
        assertThatEveryCountCameOnce();
    }

    @Test
    void a_job_that_has_ended_gives_no_savepoint() throws Exception {
        JobClient job = launch(environment(1, 128, null));
        job.cancel().get(30, TimeUnit.SECONDS);
        assertThatThrownBy(() -> job.triggerSavepoint(target()).get(30, TimeUnit.SECONDS))
                .hasMessageContaining("The job has ended");
        assertThat(Path.of(target())).doesNotExist();
    }

    private String target() {
        return directory + "/savepoints";
    }

    private String stopped(JobClient job) throws Exception {
        awaitRows(ROWS_BEFORE_THE_SAVEPOINT);
        return job.stopWithSavepoint(false, target()).get(30, TimeUnit.SECONDS);
    }

    private static void awaitRows(int rows) throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(rows);
        ENOUGH.set(enough);
        assertThat(enough.await(30, TimeUnit.SECONDS)).as("rows that come out").isTrue();
    }

    private static void assertThatEveryCountCameOnce() {
        assertThat(SEEN.values()).allMatch(times -> times == 1);
        SEEN.keySet().stream()
                .filter(count -> count.f1 > 1)
                .forEach(count -> assertThat(SEEN).containsKey(Tuple2.of(count.f0, count.f1 - 1)));
    }

    private StreamExecutionEnvironment environment(int parallelism, int maxParallelism, String restore) {
        return environment(parallelism, maxParallelism, restore, StateRecoveryOptions.RestoreMode.NO_CLAIM);
    }

    private StreamExecutionEnvironment environment(
            int parallelism, int maxParallelism, String restore, StateRecoveryOptions.RestoreMode mode) {
        Configuration configuration = new Configuration();
        if (restore != null) {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, restore);
            configuration.set(StateRecoveryOptions.RESTORE_MODE, mode);
        }
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(parallelism);
        env.setMaxParallelism(maxParallelism);
        env.getCheckpointConfig()
                .setCheckpointStorage(directory.resolve("checkpoints").toString());
        return env;
    }

    private static JobClient launch(StreamExecutionEnvironment env) throws Exception {
        DataGeneratorSource<Long> numbers = new DataGeneratorSource<>(
                index -> index, Long.MAX_VALUE, RateLimiterStrategy.perSecond(50_000), Types.LONG);
        env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
                .keyBy(number -> number % KEYS)
                .process(new Count())
                .map(new Committer())
                .addSink(new SinkFunction<Tuple2<Long, Long>>() {
                    @Override
                    public void invoke(Tuple2<Long, Long> count, Context context) {
                        SEEN.merge(count, 1, Integer::sum);
                        ENOUGH.get().countDown();
                    }
                });
        ENOUGH.set(new CountDownLatch(0));
        return env.executeAsync("counts");
    }
}
