package weir.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import weir.base.Platform;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.LongColumn;
import weir.batch.Marks;
import weir.job.Edge;
import weir.job.Exchange;
import weir.job.Job;
import weir.job.Vertex;
import weir.spi.JobSettings;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.spi.Progress;
import weir.spi.Receiver;
import weir.spi.SourceOperator;

/** Columns go the same way as rows: sources, chains, exchanges, channels and merged time, never as objects. */
class ColumnsTest {
    private static final int BATCHES = 50;
    private static final int ROWS = 100;
    private static final int KEYS = 10;

    @Test
    void sumsByKeyOverColumnsAtParallelismTwo() throws Exception {
        Map<Long, Long> sums = new ConcurrentHashMap<>();
        Job job = new Job(
                "columns",
                List.of(
                        vertex(1, "numbers", Numbers::new),
                        vertex(2, "even", EvenOnly::new),
                        vertex(3, "sum", (context, out) -> new Sum(context, out, sums))),
                List.of(
                        new Edge(0, 1, 2, 0, new Exchange.Forward(), null),
                        new Edge(1, 2, 3, 0, new Exchange.HashColumns(List.of(0)), null)),
                JobSettings.DEFAULT);
        JobRun run = new JobRun(job, Platform.system(), ColumnsTest.class.getClassLoader());
        while (run.turn(0) != Progress.DONE | run.turn(1) != Progress.DONE) {
            assertThat(run.failure()).isNull();
        }
        assertThat(sums).hasSize(KEYS / 2);
        assertThat(sums.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(2 * partOfOneSource());
    }

    private static long partOfOneSource() {
        long sum = 0;
        for (long number = 0; number < (long) BATCHES * ROWS; number++) {
            sum += number % 2 == 0 ? number : 0;
        }
        return sum;
    }

    private static Vertex vertex(int id, String name, OperatorFactory<Object> factory) {
        return new Vertex(id, name, null, 2, 128, Vertex.Chaining.ALWAYS, "default", factory);
    }

    /** Emits batches of two columns, key and number, with a watermark after each. */
    private static final class Numbers extends SourceOperator<Object> {
        private int sent;

        Numbers(OperatorContext context, Receiver<Object> out) {
            super(context, out);
        }

        @Override
        public Progress produce(int maxRows) throws Exception {
            if (sent == BATCHES) {
                out.onWatermark(Long.MAX_VALUE);
                return Progress.DONE;
            }
            long[] keys = new long[ROWS];
            long[] numbers = new long[ROWS];
            for (int row = 0; row < ROWS; row++) {
                numbers[row] = (long) sent * ROWS + row;
                keys[row] = numbers[row] % KEYS;
            }
            sent++;
            Marks mark = new Marks(new int[] {ROWS}, new long[] {sent}, 1);
            out.onBatch(new Batch(
                    ROWS, new Column[] {new LongColumn(keys, ROWS), new LongColumn(numbers, ROWS)}, null, mark));
            return Progress.WORKED;
        }
    }

    /** Keeps the rows whose number is even, as a selection. */
    private static final class EvenOnly extends OneInputOperator<Object, Object> {
        EvenOnly(OperatorContext context, Receiver<Object> out) {
            super(context, out);
        }

        @Override
        public void onRow(Object row, long time) {
            throw new AssertionError("A row instead of a batch: " + row);
        }

        @Override
        public void onBatch(Batch batch) throws Exception {
            LongColumn numbers = (LongColumn) batch.column(1);
            int[] kept = new int[batch.size()];
            int count = 0;
            for (int row = 0; row < batch.size(); row++) {
                if (((Long) numbers.get(row)) % 2 == 0) {
                    kept[count++] = row;
                }
            }
            out.onBatch(batch.take(kept, count));
        }
    }

    /** Adds up the numbers of each key. */
    private static final class Sum extends OneInputOperator<Object, Object> {
        private final Map<Long, Long> sums;

        Sum(OperatorContext context, Receiver<Object> out, Map<Long, Long> sums) {
            super(context, out);
            this.sums = sums;
        }

        @Override
        public void onRow(Object row, long time) {
            throw new AssertionError("A row instead of a batch: " + row);
        }

        @Override
        public void onBatch(Batch batch) {
            for (int row = 0; row < batch.size(); row++) {
                sums.merge(
                        (Long) batch.column(0).get(row), (Long) batch.column(1).get(row), Long::sum);
            }
        }
    }
}
