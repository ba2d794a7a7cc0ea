package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.api.config.Configuration;
import weir.api.process.OpenContext;
import weir.api.process.RichMapFunction;
import weir.api.sink.DiscardingSink;
import weir.api.source.RateLimiterStrategy;
import weir.api.state.CheckpointListener;
import weir.api.time.WatermarkStrategy;
import weir.base.WeirException;
import weir.connectors.datagen.DataGeneratorSource;
import weir.types.Types;

/** A job of two pipelines that nothing ties together; one of them fails once the other has had a checkpoint. */
class RegionFailoverTest {
    private static final List<String> STARTS = new CopyOnWriteArrayList<>();
    private static CountDownLatch firstCheckpoint;
    private static CountDownLatch failure;
    private static CountDownLatch laterCheckpoints;
    private static CountDownLatch secondStart;

    @TempDir
    private Path directory;

    @BeforeEach
    void begin() {
        STARTS.clear();
        firstCheckpoint = new CountDownLatch(1);
        failure = new CountDownLatch(1);
        laterCheckpoints = new CountDownLatch(2);
        secondStart = new CountDownLatch(1);
    }

    @Test
    void theOtherPipelineGoesOnAndTakesCheckpointsWhileOneIsDown() throws Exception {
        JobClient job = start("region", "1 h");
        await(failure);
        await(laterCheckpoints);
        assertThat(STARTS).containsExactlyInAnyOrder("steady 0", "failing 0");
        job.cancel().get();
    }

    @Test
    void onlyTheOneThatFailedStartsAgain() throws Exception {
        JobClient job = start("region", "1 ms");
        await(secondStart);
        await(laterCheckpoints);
        assertThat(STARTS).containsExactlyInAnyOrder("steady 0", "failing 0", "failing 1");
        job.cancel().get();
    }

    @Test
    void bothStartAgainWhereThatIsAskedFor() throws Exception {
        JobClient job = start("full", "1 ms");
        await(secondStart);
        await(laterCheckpoints);
        assertThat(STARTS).containsExactlyInAnyOrder("steady 0", "failing 0", "steady 1", "failing 1");
        job.cancel().get();
    }

    @Test
    void aStrategyThatDoesNotExistIsRefusedInASentence() {
        assertThatThrownBy(() -> start("everything", "1 ms"))
                .isInstanceOf(WeirException.class)
                .hasMessage("The setting 'jobmanager.execution.failover-strategy' has the value 'everything';"
                        + " use region or full.");
    }

    private JobClient start(String strategy, String delay) throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(Configuration.fromMap(Map.of(
                        "jobmanager.execution.failover-strategy",
                        strategy,
                        "restart-strategy.type",
                        "fixed-delay",
                        "restart-strategy.fixed-delay.delay",
                        delay,
                        "execution.checkpointing.interval",
                        "10 ms",
                        "execution.checkpointing.dir",
                        directory.toString())));
        environment.setParallelism(1);
        rows(environment).map(new Steady()).sinkTo(new DiscardingSink<>());
        rows(environment).map(new FailingOnce()).sinkTo(new DiscardingSink<>());
        return environment.executeAsync("two pipelines");
    }

    private static DataStream<Long> rows(StreamExecutionEnvironment environment) {
        DataGeneratorSource<Long> numbers = new DataGeneratorSource<>(
                index -> index, Long.MAX_VALUE, RateLimiterStrategy.perSecond(1_000), Types.LONG);
        return environment
                .fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
                .setParallelism(1);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    }

    /** Tells how often it was started before, and of checkpoints. */
    private static final class Steady extends RichMapFunction<Long, Long> implements CheckpointListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void open(OpenContext context) {
            STARTS.add("steady " + getRuntimeContext().getTaskInfo().getAttemptNumber());
        }

        @Override
        public Long map(Long number) {
            return number;
        }

        @Override
        public void notifyCheckpointComplete(long checkpointId) {
            firstCheckpoint.countDown();
            if (failure.getCount() == 0) {
                laterCheckpoints.countDown();
            }
        }
    }

    /** Fails once the other pipeline has been told of a checkpoint. */
    private static final class FailingOnce extends RichMapFunction<Long, Long> {
        private static final long serialVersionUID = 1L;
        private int attempt;

        @Override
        public void open(OpenContext context) {
            attempt = getRuntimeContext().getTaskInfo().getAttemptNumber();
            STARTS.add("failing " + attempt);
            if (attempt == 1) {
                secondStart.countDown();
            }
        }

        @Override
        public Long map(Long number) {
            if (attempt == 0 && firstCheckpoint.getCount() == 0) {
                failure.countDown();
                throw new IllegalStateException("planned");
            }
            return number;
        }
    }
}
