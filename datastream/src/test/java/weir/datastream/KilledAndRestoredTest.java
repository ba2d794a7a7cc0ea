package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weir.api.functions.MapFunction;
import weir.api.process.CheckpointedFunction;
import weir.api.process.FunctionInitializationContext;
import weir.api.process.FunctionSnapshotContext;
import weir.api.process.RichMapFunction;
import weir.base.RandomSource;

@NotRestored("It kills and restores jobs itself.")
class KilledAndRestoredTest {
    private static final int ROWS = 20;
    private static final int SEEDS = 40;

    /** The parallelism of every attempt's first task, and whether it was restored. */
    private static final Queue<String> STARTS = new ConcurrentLinkedQueue<>();

    /** Notes how its tasks begin. */
    private static final class Noting extends RichMapFunction<Long, Long> implements CheckpointedFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public void initializeState(FunctionInitializationContext context) {
            if (getRuntimeContext().getIndexOfThisSubtask() == 0) {
                STARTS.add(
                        getRuntimeContext().getNumberOfParallelSubtasks() + (context.isRestored() ? " restored" : ""));
            }
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) {}

        @Override
        public Long map(Long row) {
            return row;
        }
    }

    /** Counts where no checkpoint sees it. */
    private static final class Forgetful implements MapFunction<Long, Long> {
        private static final long serialVersionUID = 1L;

        private long count;

        @Override
        public Long map(Long row) {
            return ++count;
        }
    }

    @BeforeEach
    void forget() {
        STARTS.clear();
    }

    private static List<Long> killed(MapFunction<Long, Long> function, long seed) throws Exception {
        var env = Programs.environment(2, 1024);
        return new KilledRun<>(
                        env,
                        env.fromSequence(1, ROWS).setParallelism(1).rebalance().map(function),
                        new RandomSource(seed))
                .rows();
    }

    @Test
    void everyJobGoesOnFromACheckpointAtAnotherParallelism() throws Exception {
        int restored = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            STARTS.clear();
            assertThat(killed(new Noting(), seed))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, ROWS).boxed().toList());
            // A task that had finished before the kill is not started again.
            restored += STARTS.contains("1 restored") || STARTS.contains("3 restored") ? 1 : 0;
        }
        assertThat(restored).isGreaterThan(SEEDS / 2);
    }

    @Test
    void aFunctionThatForgetsIsFound() throws Exception {
        List<Long> ofTwoTasks =
                LongStream.range(0, ROWS).map(row -> row / 2 + 1).boxed().toList();
        int found = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Long> counts = new ArrayList<>(killed(new Forgetful(), seed));
            assertThat(counts).hasSize(ROWS);
            counts.sort(null);
            found += counts.equals(ofTwoTasks) ? 0 : 1;
        }
        assertThat(found).isGreaterThan(SEEDS / 2);
    }
}
