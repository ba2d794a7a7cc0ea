package weir.sql.runtime;

import java.util.Arrays;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.LongColumn;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/** TABLE(TUMBLE(…)) and its like: each row once for each window that it is in, with the bounds behind it. No row is too late. */
final class WindowingOperator extends OneInputOperator<Object, Object> {
    private final RowTimes times;
    private final SliceGrid grid;
    private int[] rows = new int[16];
    private long[] ends = new long[16];
    private int count;

    WindowingOperator(OperatorContext context, Receiver<Object> out, RowTimes times, SliceGrid grid) {
        super(context, out);
        this.times = times;
        this.grid = grid;
    }

    @Override
    public void onRow(Object row, long time) {
        throw new IllegalStateException("A column of time is never an object.");
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        times.bind(batch);
        count = 0;
        for (int row = 0; row < batch.size(); row++) {
            long slice = grid.slice(times.of(row));
            for (long end = grid.firstEnd(slice); end != SliceGrid.NONE; end = grid.nextEnd(slice, end)) {
                note(row, end);
            }
        }
        Batch taken = batch.take(Arrays.copyOf(rows, count), count);
        out.onBatch(taken.withColumns(withBounds(taken)));
    }

    private void note(int row, long end) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        rows[count] = row;
        ends[count++] = end;
    }

    private Column[] withBounds(Batch batch) {
        int width = batch.columnCount();
        Column[] columns = new Column[width + 3];
        for (int i = 0; i < width; i++) {
            columns[i] = batch.column(i);
        }
        long[] starts = new long[count];
        long[] last = new long[count];
        for (int i = 0; i < count; i++) {
            starts[i] = grid.start(ends[i]);
            last[i] = times.wall().instant(ends[i] - 1);
        }
        columns[width] = new LongColumn(starts, count);
        columns[width + 1] = new LongColumn(Arrays.copyOf(ends, count), count);
        columns[width + 2] = new LongColumn(last, count);
        return columns;
    }
}
