package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import weir.api.sink.SinkFunction;
import weir.base.Platform;
import weir.engine.JobRun;
import weir.spi.Progress;

class ParallelSourceTest {
    private static final Queue<Long> SEEN = new ConcurrentLinkedQueue<>();

    @Test
    void aReaderThatStartsAfterAnotherHasEndedReadsNothingTwice() throws Exception {
        SEEN.clear();
        StreamExecutionEnvironment env = Programs.environment(2, 1024);
        env.fromSequence(1, 6).addSink(new SinkFunction<Long>() {
            @Override
            public void invoke(Long value) {
                SEEN.add(value);
            }
        });
        JobRun run =
                new JobRun(env.buildJob("steps"), Platform.system(), getClass().getClassLoader());
        for (int worker = 0; worker < run.workerCount(); worker++) {
            while (run.turn(worker) != Progress.DONE) {
                // One worker after the other, each to its end.
            }
        }
        assertThat(SEEN).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
    }
}
