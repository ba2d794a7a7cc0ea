package weir.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import weir.api.Collector;
import weir.api.config.Configuration;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.sink.DiscardingSink;
import weir.api.source.RateLimiterStrategy;
import weir.api.state.CheckpointListener;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.api.time.WatermarkStrategy;
import weir.connectors.datagen.DataGeneratorSource;
import weir.datastream.JobClient;
import weir.datastream.StreamExecutionEnvironment;
import weir.types.Types;

/** A job without end that counts rows by key, and what tests want to know of it. */
final class StoredCounts extends KeyedProcessFunction<Long, Long, Long> implements CheckpointListener {
    private static final Semaphore COMPLETED = new Semaphore(0);
    private static final AtomicLong FIRST = new AtomicLong();
    private static final AtomicBoolean FAILING = new AtomicBoolean();

    private transient ValueState<Long> count;

    /** Forgets what earlier jobs did. */
    static void begin() {
        COMPLETED.drainPermits();
        FIRST.set(0);
        FAILING.set(false);
    }

    static void failOnce() {
        FAILING.set(true);
    }

    /** The first count that came out; 1 in a job that began empty. */
    static long firstCount() {
        return FIRST.get();
    }

    static void awaitCheckpoints(int count) throws InterruptedException {
        assertThat(COMPLETED.tryAcquire(count, 30, TimeUnit.SECONDS))
                .as("checkpoints")
                .isTrue();
    }

    static JobClient launch(Configuration options) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(options);
        env.setParallelism(1);
        DataGeneratorSource<Long> numbers = new DataGeneratorSource<>(
                index -> index % 50, Long.MAX_VALUE, RateLimiterStrategy.perSecond(10_000), Types.LONG);
        env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
                .keyBy(number -> number)
                .process(new StoredCounts())
                .sinkTo(new DiscardingSink<>());
        return env.executeAsync("stored");
    }

    @Override
    public void open(OpenContext context) {
        count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Long.class));
    }

    @Override
    public void processElement(Long row, Context context, Collector<Long> out) throws Exception {
        if (FAILING.compareAndSet(true, false)) {
            throw new IllegalStateException("a failure that was planned");
        }
        long next = count.value() == null ? 1 : count.value() + 1;
        FIRST.compareAndSet(0, next);
        count.update(next);
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) {
        COMPLETED.release();
    }
}
