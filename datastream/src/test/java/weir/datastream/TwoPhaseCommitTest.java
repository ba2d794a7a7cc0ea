package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import weir.api.config.Configuration;
import weir.api.config.RestartStrategies;
import weir.api.config.StateRecoveryOptions;
import weir.api.sink.Committer;
import weir.api.sink.CommitterInitContext;
import weir.api.sink.CommittingSinkWriter;
import weir.api.sink.Sink;
import weir.api.sink.SinkWriter;
import weir.api.sink.SupportsCommitter;
import weir.api.sink.WriterInitContext;
import weir.api.source.NumberSequenceSource.NumberSequenceSplit;
import weir.api.source.RateLimiterStrategy;
import weir.api.time.WatermarkStrategy;
import weir.connectors.datagen.DataGeneratorSource;
import weir.serializers.SimpleVersionedSerializer;
import weir.types.Types;

class TwoPhaseCommitTest {
    private static final long ROWS = 4_000;

    /** Where a job fails, on the way of a row from the sink to the outside. */
    enum Fault {
        NONE,
        BEFORE_PREPARE,
        AFTER_PREPARE_BEFORE_THE_CHECKPOINT,
        AFTER_THE_CHECKPOINT_BEFORE_COMMIT,
        AFTER_COMMIT,
        LAST_FLUSH,
        LAST_COMMIT
    }

    /** Transactions of the outside world: prepared ones are invisible, and committing twice is committing once. */
    private static final Map<Long, List<Long>> PREPARED = new ConcurrentHashMap<>();

    private static final Map<Long, List<Long>> COMMITTED = new ConcurrentHashMap<>();
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final AtomicInteger FAULTS_LEFT = new AtomicInteger();
    private static final AtomicInteger FAULTS = new AtomicInteger();
    private static volatile Fault planned;

    @TempDir
    Path directory;

    private static void happens(Fault fault) {
        if (planned == fault && COMMITTED.size() >= 2 && FAULTS_LEFT.getAndDecrement() > 0) {
            FAULTS.incrementAndGet();
            throw new IllegalStateException("planned fault " + fault);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_row_is_committed_once_with_one_task(Fault fault) throws Exception {
        run(fault, 1);
    }

    @ParameterizedTest
    @EnumSource
    void every_row_is_committed_once_with_three_tasks(Fault fault) throws Exception {
        run(fault, 3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_stop_commits_all_that_came_before_it_and_the_next_job_what_comes_after(boolean drain) throws Exception {
        PREPARED.clear();
        COMMITTED.clear();
        planned = Fault.NONE;
        String savepoint = stopped(null, 1_000, drain);
        assertThatTheFirstRowsAreCommitted(1_000);
        stopped(savepoint, 3_000, drain);
        assertThatTheFirstRowsAreCommitted(3_000);
    }

    /** Runs a job without end until so many rows are prepared, and stops it. */
    private String stopped(String start, int rows, boolean drain) throws Exception {
        Configuration configuration = new Configuration();
        if (start != null) {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, start);
        }
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(2);
        env.enableCheckpointing(100_000);
        env.getCheckpointConfig().setCheckpointStorage(directory.toString());
        env.fromSource(
                        new DataGeneratorSource<>(index -> index, 1_000_000, Types.LONG),
                        WatermarkStrategy.noWatermarks(),
                        "numbers")
                .setParallelism(1)
                .map(row -> row)
                .sinkTo(new TransactionSink());
        JobClient job = env.executeAsync("two-phase commit");
        while (PREPARED.values().stream().mapToInt(List::size).sum() < rows) {
            job.triggerSavepoint(directory.toString()).get(30, TimeUnit.SECONDS);
        }
        return job.stopWithSavepoint(drain, directory.toString()).get(30, TimeUnit.SECONDS);
    }

    private static void assertThatTheFirstRowsAreCommitted(int least) {
        List<Long> rows = new ArrayList<>();
        COMMITTED.values().forEach(rows::addAll);
        rows.sort(null);
        assertThat(rows)
                .hasSizeGreaterThanOrEqualTo(least)
                .isEqualTo(LongStream.range(0, rows.size()).boxed().toList());
    }

    private void run(Fault fault, int parallelism) throws Exception {
        PREPARED.clear();
        COMMITTED.clear();
        planned = fault;
        FAULTS.set(0);
        FAULTS_LEFT.set(2);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(parallelism);
        env.enableCheckpointing(10);
        env.getCheckpointConfig().setCheckpointStorage(directory.toString());
        env.getConfig().setRestartStrategy(RestartStrategies.fixedDelayRestart(5, 1));
        RateLimiterStrategy<NumberSequenceSplit> pace = RateLimiterStrategy.perCheckpoint((int) ROWS / 10);
        env.fromSource(
                        new DataGeneratorSource<>(index -> index, ROWS, pace, Types.LONG),
                        WatermarkStrategy.noWatermarks(),
                        "numbers")
                .rebalance()
                .sinkTo(new TransactionSink());
        env.execute("two-phase commit");
        List<Long> rows = new ArrayList<>();
        new TreeMap<>(COMMITTED).values().forEach(rows::addAll);
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, ROWS).boxed().toList());
        assertThat(FAULTS.get()).as("faults").isEqualTo(fault == Fault.NONE ? 0 : 2);
    }

    /** Writes each checkpoint's rows in one transaction. */
    private static final class TransactionSink implements Sink<Long>, SupportsCommitter<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public SinkWriter<Long> createWriter(WriterInitContext context) {
            return new TransactionWriter();
        }

        @Override
        public Committer<Long> createCommitter(CommitterInitContext context) {
            return new TransactionCommitter();
        }

        @Override
        public SimpleVersionedSerializer<Long> getCommittableSerializer() {
            return new LongBytes();
        }
    }

    private static final class TransactionWriter implements CommittingSinkWriter<Long, Long> {
        private List<Long> rows = new ArrayList<>();

        @Override
        public void write(Long row, Context context) {
            rows.add(row);
        }

        @Override
        public void flush(boolean endOfInput) {
            happens(endOfInput ? Fault.LAST_FLUSH : Fault.BEFORE_PREPARE);
        }

        @Override
        public Collection<Long> prepareCommit() {
            if (rows.isEmpty()) {
                return List.of();
            }
            long transaction = NEXT.incrementAndGet();
            PREPARED.put(transaction, rows);
            rows = new ArrayList<>();
            happens(Fault.AFTER_PREPARE_BEFORE_THE_CHECKPOINT);
            return List.of(transaction);
        }

        @Override
        public void close() {}
    }

    private static final class TransactionCommitter implements Committer<Long> {
        private static boolean isLast(long transaction) {
            int others = COMMITTED.values().stream().mapToInt(List::size).sum();
            return others + PREPARED.get(transaction).size() >= ROWS;
        }

        @Override
        public void commit(Collection<CommitRequest<Long>> requests) {
            synchronized (COMMITTED) {
                requests.forEach(TransactionCommitter::commit);
            }
        }

        private static void commit(CommitRequest<Long> request) {
            long transaction = request.getCommittable();
            happens(Fault.AFTER_THE_CHECKPOINT_BEFORE_COMMIT);
            if (isLast(transaction)) {
                happens(Fault.LAST_COMMIT);
            }
            COMMITTED.put(transaction, PREPARED.get(transaction));
            happens(Fault.AFTER_COMMIT);
        }

        @Override
        public void close() {}
    }
}
