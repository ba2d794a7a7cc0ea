package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weir.api.Collector;
import weir.api.config.CheckpointingOptions;
import weir.api.config.Configuration;
import weir.api.config.ExternalizedCheckpointRetention;
import weir.api.config.StateRecoveryOptions;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.sink.DiscardingSink;
import weir.api.source.RateLimiterStrategy;
import weir.api.state.CheckpointListener;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.api.time.WatermarkStrategy;
import weir.connectors.datagen.DataGeneratorSource;
import weir.types.Types;

/** Which checkpoints are in the directory, and when: kept, counted, claimed, left alone. */
class RetentionTest {
    private static final int KEYS = 500;
    private static final Semaphore COMPLETED = new Semaphore(0);
    private static final AtomicBoolean FAILING = new AtomicBoolean();
    private static final AtomicBoolean RESTORED = new AtomicBoolean();

    @TempDir
    Path directory;

    static final class Count extends KeyedProcessFunction<Long, Long, Long> implements CheckpointListener {
        private transient ValueState<Long> count;

        @Override
        public void open(OpenContext context) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Long.class));
        }

        @Override
        public void processElement(Long row, Context context, Collector<Long> out) throws Exception {
            if (FAILING.get()) {
                throw new IllegalStateException("a failure that was planned");
            }
            RESTORED.compareAndSet(false, row < KEYS && count.value() != null);
            count.update(count.value() == null ? 1 : count.value() + 1);
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) {
            COMPLETED.release();
        }
    }

    /** Where state is kept; subclasses choose another place. */
    Map<String, String> backend() {
        return Map.of();
    }

    /** Looks at the manifest of a checkpoint. */
    void assertThatStateIsWhereItShould(Path manifest) {
        assertThat(manifest).content().doesNotContain("stored-rows");
    }

    @BeforeEach
    void forget() {
        COMPLETED.drainPermits();
        FAILING.set(false);
        RESTORED.set(false);
    }

    @ParameterizedTest
    @CsvSource({
        "RETAIN_ON_CANCELLATION,cancel,true",
        "RETAIN_ON_CANCELLATION,fail,true",
        "DELETE_ON_CANCELLATION,cancel,false",
        "DELETE_ON_CANCELLATION,fail,true",
        "NO_EXTERNALIZED_CHECKPOINTS,cancel,false",
        "NO_EXTERNALIZED_CHECKPOINTS,fail,false"
    })
    void what_is_left_follows_from_the_retention_and_the_end(
            ExternalizedCheckpointRetention retention, String end, boolean isLeft) throws Exception {
        Configuration options = options(1).set(CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION, retention);
        options.setString("restart-strategy.type", "none");
        JobClient job = launch(options);
        awaitCheckpoints(2);
        end(job, end);
        assertThat(complete()).hasSize(isLeft ? 1 : 0);
        assertThat(isLeft || !anyFile()).as("files that nobody needs").isTrue();
    }

    private static void end(JobClient job, String how) throws Exception {
        if (how.equals("cancel")) {
            job.cancel().get(30, TimeUnit.SECONDS);
        } else {
            FAILING.set(true);
            assertThatThrownBy(() -> job.getJobExecutionResult().get(30, TimeUnit.SECONDS))
                    .hasStackTraceContaining("a failure that was planned");
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void as_many_are_kept_as_were_asked_for(int retained) throws Exception {
        JobClient job = launch(options(retained));
        awaitCheckpoints(retained + 3);
        job.cancel().get(30, TimeUnit.SECONDS);
        assertThat(complete()).hasSize(retained);
    }

    @Test
    void a_checkpoint_that_is_not_claimed_is_left_alone_and_not_needed() throws Exception {
        Path first = checkpointOfAnEndedJob();
        assertThatStateIsWhereItShould(first.resolve("manifest.json"));
        List<Path> before = files(first);
        JobClient second = launch(restoring(first, StateRecoveryOptions.RestoreMode.NO_CLAIM));
        awaitCheckpoints(2);
        second.cancel().get(30, TimeUnit.SECONDS);
        assertThat(RESTORED).isTrue();
        assertThat(files(first)).isEqualTo(before);
        deleteAll(first.getParent());
        Path own = complete().get(0);
        assertThat(own.resolve("manifest.json")).content().doesNotContain(first.toString());
        assertThatStateIsWhereItShould(own.resolve("manifest.json"));
        RESTORED.set(false);
        JobClient third = launch(restoring(own, StateRecoveryOptions.RestoreMode.NO_CLAIM));
        awaitCheckpoints(1);
        third.cancel().get(30, TimeUnit.SECONDS);
        assertThat(RESTORED).isTrue();
    }

    @Test
    void a_claimed_checkpoint_goes_when_the_job_has_as_many_of_its_own_as_it_keeps() throws Exception {
        Path first = checkpointOfAnEndedJob();
        JobClient second = launch(restoring(first, StateRecoveryOptions.RestoreMode.CLAIM));
        awaitCheckpoints(2);
        second.cancel().get(30, TimeUnit.SECONDS);
        assertThat(RESTORED).isTrue();
        assertThat(first).doesNotExist();
        assertThat(complete()).hasSize(1);
    }

    private Path checkpointOfAnEndedJob() throws Exception {
        JobClient job = launch(options(1));
        awaitCheckpoints(2);
        job.cancel().get(30, TimeUnit.SECONDS);
        COMPLETED.drainPermits();
        return complete().get(0);
    }

    private Configuration restoring(Path path, StateRecoveryOptions.RestoreMode mode) {
        return options(1)
                .set(StateRecoveryOptions.SAVEPOINT_PATH, path.toString())
                .set(StateRecoveryOptions.RESTORE_MODE, mode);
    }

    private Configuration options(int retained) {
        Configuration options = Configuration.fromMap(backend());
        options.setString(CheckpointingOptions.CHECKPOINTING_INTERVAL.key(), "20 ms");
        return options.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory.toString())
                .set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, retained);
    }

    private static void awaitCheckpoints(int count) throws InterruptedException {
        assertThat(COMPLETED.tryAcquire(count, 30, TimeUnit.SECONDS))
                .as("checkpoints")
                .isTrue();
    }

    /** The checkpoints that have a manifest. */
    private List<Path> complete() throws IOException {
        return files(directory).stream()
                .filter(path -> path.endsWith("manifest.json"))
                .map(Path::getParent)
                .toList();
    }

    private boolean anyFile() throws IOException {
        return files(directory).stream().anyMatch(Files::isRegularFile);
    }

    private static List<Path> files(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.sorted().toList();
        }
    }

    private static void deleteAll(Path below) throws IOException {
        for (Path path : files(below).stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
        }
    }

    private static JobClient launch(Configuration options) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(options);
        env.setParallelism(1);
        DataGeneratorSource<Long> numbers = new DataGeneratorSource<>(
                index -> index % KEYS, Long.MAX_VALUE, RateLimiterStrategy.perSecond(20_000), Types.LONG);
        env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
                .keyBy(number -> number)
                .process(new Count())
                .sinkTo(new DiscardingSink<>());
        return env.executeAsync("retention");
    }
}
