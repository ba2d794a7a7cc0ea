package weir.sql.runtime;

import java.util.List;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Accumulator;
import weir.sql.kernel.Aggregator;
import weir.sql.table.Field;

/**
 * GROUP BY windows on a grid: a row is added to one slice of its key, whatever the windows; when a window is over, its slices are
 * combined. A key has one timer, for its next window.
 */
final class WindowAggregateOperator extends WindowOperator {
    private final SliceGrid grid;
    private final Aggregator aggregator;
    private final boolean running;
    private ValueState<KeySlices> windows;

    /** The slice of the row before, and the first window with it that is not over; all invalid where it has no length. */
    private long slice;

    private long sliceEnd;
    private long dueEnd;

    /** {@code running} where windows may use again what former windows have combined. */
    WindowAggregateOperator(
            OperatorContext context,
            Receiver<Object> out,
            List<Field> schema,
            WindowedGroups groups,
            SliceGrid grid,
            boolean running) {
        super(context, out, schema, groups.keys(), groups.times());
        this.grid = grid;
        this.aggregator = groups.aggregator();
        this.running = running;
    }

    @Override
    public void open() {
        windows = state.getState(new ValueStateDescriptor<>("windows", new KeySlices.Serializer()));
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        aggregator.bind(batch);
        times.bind(batch);
        for (int row = from; row < to; row++) {
            long time = times.of(row);
            if (time < slice || time >= sliceEnd) {
                choose(time);
            }
            if (dueEnd != SliceGrid.NONE) {
                select(batch, row);
                add(row);
            } else if (grid.firstEnd(slice) != SliceGrid.NONE) {
                times.tooLate(batch, row, timers.currentWatermark());
            }
        }
    }

    private void choose(long time) {
        slice = grid.slice(time);
        sliceEnd = slice + grid.width();
        dueEnd = times.isOfClock()
                ? grid.firstEnd(slice)
                : grid.nextEnd(slice, times.wall().overUpTo(timers.currentWatermark()));
        while (dueEnd != SliceGrid.NONE && isOver(dueEnd)) {
            dueEnd = grid.nextEnd(slice, dueEnd);
        }
    }

    /** To the current key's slices. */
    private void add(int row) throws Exception {
        KeySlices slices = windows.value();
        if (slices == null) {
            slices = new KeySlices();
            windows.update(slices);
        }
        slices.add(slice, aggregator, row);
        if (dueEnd < slices.nextEnd) {
            slices.nextEnd = dueEnd;
            expect(dueEnd);
        }
    }

    @Override
    protected void onTime(long watermark) throws Exception {
        sliceEnd = slice;
        super.onTime(watermark);
    }

    @Override
    protected void onTimer(long time) throws Exception {
        KeySlices slices = windows.value();
        if (slices == null) {
            return;
        }
        while (slices.nextEnd != SliceGrid.NONE && due(slices.nextEnd) <= time) {
            fire(slices, slices.nextEnd);
            slices.nextEnd = slices.endAfter(slices.nextEnd, grid);
        }
        if (slices.nextEnd == SliceGrid.NONE) {
            windows.clear();
        } else {
            expect(slices.nextEnd);
        }
    }

    private void fire(KeySlices slices, long end) throws Exception {
        long start = grid.start(end);
        Accumulator window = running ? slices.running(start, end, aggregator) : slices.combined(start, end, aggregator);
        if (window != null) {
            keys.appendCurrent(state, results, 0);
            aggregator.append(window, results, keys.count());
            appendBounds(start, end, results.columnCount() - 3);
            endRow(INSERT);
        }
    }
}
