package weir.sql.runtime;

import java.util.List;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.batch.LongColumn;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Accumulator;
import weir.sql.kernel.Aggregator;
import weir.sql.table.Field;

/** GROUP BY windows that rows come with: the last two columns of the key are the window's start and end. */
final class AttachedWindowOperator extends WindowOperator {
    private final Aggregator aggregator;
    private final int endColumn;
    private ValueState<Accumulator> windows;

    AttachedWindowOperator(
            OperatorContext context, Receiver<Object> out, List<Field> schema, WindowedGroups groups, int endColumn) {
        super(context, out, schema, groups.keys(), groups.times());
        this.aggregator = groups.aggregator();
        this.endColumn = endColumn;
    }

    @Override
    public void open() {
        windows = state.getState(new ValueStateDescriptor<>("windows", new Accumulator.Serializer()));
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        aggregator.bind(batch);
        LongColumn ends = (LongColumn) batch.column(endColumn);
        for (int row = from; row < to; row++) {
            if (isOver(ends.getLong(row))) {
                times.tooLate(batch, row, times.wall().instant(ends.getLong(row) - 1), timers.currentWatermark());
            } else {
                select(batch, row);
                aggregator.add(window(ends.getLong(row)), row);
            }
        }
    }

    private Accumulator window(long end) throws Exception {
        Accumulator window = windows.value();
        if (window == null) {
            window = aggregator.create();
            windows.update(window);
            expect(end);
        }
        return window;
    }

    @Override
    protected void onTimer(long time) throws Exception {
        Object key = state.currentKey();
        int plain = keys.count() - 2;
        for (int i = 0; i < plain; i++) {
            results.column(i).append(Keys.value(key, i));
        }
        aggregator.append(windows.value(), results, plain);
        long start = (Long) Keys.value(key, plain);
        appendBounds(start, (Long) Keys.value(key, plain + 1), results.columnCount() - 3);
        endRow(INSERT);
        windows.clear();
    }
}
