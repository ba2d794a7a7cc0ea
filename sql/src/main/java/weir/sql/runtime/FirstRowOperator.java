package weir.sql.runtime;

import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.plan.Plan;
import weir.types.Row;
import weir.types.Types;

/**
 * The first row of each key by event time, told once: when the watermark has passed it and no earlier one can come. Of rows of one
 * time, the first to come is the first; one of before the watermark is late, one of its very time is not.
 */
final class FirstRowOperator extends TimedOperator {
    private final RowTimes times;
    private final int time;
    private ValueState<Row> first;
    private ValueState<Boolean> told;

    FirstRowOperator(OperatorContext context, Receiver<Object> out, Plan.Deduplicate plan, Keys keys, RowTimes times) {
        super(context, out, plan.schema(), keys);
        this.times = times;
        this.time = plan.rowtime();
    }

    @Override
    public void open() {
        first = state.getState(
                StateLife.limited(context, new ValueStateDescriptor<>("first", Types.GENERIC(Row.class))));
        told = state.getState(StateLife.limited(context, new ValueStateDescriptor<>("told", Boolean.class)));
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        times.bind(batch);
        for (int row = from; row < to; row++) {
            long now = times.of(row);
            select(batch, row);
            if (told.value() != null) {
                continue;
            } else if (now < timers.currentWatermark()) {
                times.tooLate(batch, row, timers.currentWatermark());
            } else if (isEarlier(batch, row, first.value())) {
                first.update(Rows.of(batch, row));
                timers.registerEventTimeTimer(now);
            }
        }
    }

    private boolean isEarlier(Batch batch, int row, Row before) {
        return before == null || (Long) batch.column(time).get(row) < (Long) before.getField(time);
    }

    @Override
    protected void onTimer(long timestamp) throws Exception {
        if (told.value() == null && first.value() != null) {
            Rows.append(first.value(), results);
            endRow(INSERT);
            told.update(true);
            first.clear();
        }
    }
}
