package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.api.Collector;
import weir.api.config.Configuration;
import weir.api.process.KeyedProcessFunction;
import weir.api.sink.DiscardingSink;
import weir.api.source.RateLimiterStrategy;
import weir.api.state.CheckpointListener;
import weir.api.time.WatermarkStrategy;
import weir.base.Clock;
import weir.base.Platform;
import weir.base.SystemClock;
import weir.connectors.datagen.DataGeneratorSource;
import weir.embedded.EmbeddedLauncher;
import weir.types.Types;

/** Somebody sets the machine's clock back by an hour while a job runs: nothing may wait for that hour to come again. */
class ClockSetBackTest {
    private static final CountDownLatch BEFORE = new CountDownLatch(2);
    private static final CountDownLatch CHECKPOINTS = new CountDownLatch(2);
    private static final CountDownLatch TIMERS = new CountDownLatch(2);

    @TempDir
    Path directory;

    /** The machine's clock, before or after it was set back. */
    private static final class ClockThatIsSetBack implements Clock {
        private volatile boolean isSetBack;

        @Override
        public long currentTimeMillis() {
            return SystemClock.INSTANCE.currentTimeMillis() - (isSetBack ? TimeUnit.HOURS.toMillis(1) : 0);
        }

        @Override
        public long nanoTime() {
            return SystemClock.INSTANCE.nanoTime();
        }
    }

    /** Sets a timer again and again, and counts. */
    static final class Ticking extends KeyedProcessFunction<String, String, String> implements CheckpointListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(String row, Context context, Collector<String> out) {
            setTimer(context);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) {
            (BEFORE.getCount() == 0 ? TIMERS : BEFORE).countDown();
            setTimer(context);
        }

        private static void setTimer(Context context) {
            long now = context.timerService().currentProcessingTime();
            context.timerService().registerProcessingTimeTimer(now + 5);
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) {
            if (BEFORE.getCount() == 0) {
                CHECKPOINTS.countDown();
            }
        }
    }

    private static DataGeneratorSource<String> rows() {
        return new DataGeneratorSource<>(
                index -> "key" + index % 3, Long.MAX_VALUE, RateLimiterStrategy.perSecond(100), Types.STRING);
    }

    @Test
    void checkpointsAndTimersGoOnWhenTheClockIsSetBack() throws Exception {
        ClockThatIsSetBack clock = new ClockThatIsSetBack();
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(
                new EmbeddedLauncher(disks -> Platform.system().with(clock), job -> {}),
                Configuration.fromMap(Map.of(
                        "execution.checkpointing.interval",
                        "10 ms",
                        "execution.checkpointing.dir",
                        directory.toString())));
        environment
                .fromSource(rows(), WatermarkStrategy.noWatermarks(), "rows")
                .keyBy(row -> row)
                .process(new Ticking())
                .sinkTo(new DiscardingSink<>());
        JobClient job = environment.executeAsync("ticking");
        assertThat(BEFORE.await(20, TimeUnit.SECONDS)).isTrue();
        clock.isSetBack = true;
        assertThat(TIMERS.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(CHECKPOINTS.await(20, TimeUnit.SECONDS)).isTrue();
        job.cancel().get();
    }
}
