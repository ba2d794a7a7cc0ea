package weir.sql.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.plan.Plan;
import weir.types.Row;

/** ORDER BY time: rows leave once the watermark has passed their time. One that comes after rows of its time have left is late. */
final class TimeSortOperator extends TimedOperator {
    private final RowTimes times;
    private final Comparator<Row> order;
    private WaitingRows waiting;
    private ValueState<Long> latest;

    TimeSortOperator(OperatorContext context, Receiver<Object> out, Plan.TimeSort plan, Keys none, RowTimes times) {
        super(context, out, plan.schema(), none);
        this.times = times;
        this.order = plan.order().isEmpty() ? null : Rows.order(plan.order());
    }

    @Override
    public void open() {
        waiting = new WaitingRows(state);
        latest = state.getState(new ValueStateDescriptor<>("latest", Long.class));
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        times.bind(batch);
        for (int row = from; row < to; row++) {
            select(batch, row);
            long time = times.of(row);
            Long left = latest.value();
            if (left != null && time <= left) {
                times.tooLate(batch, row, timers.currentWatermark());
            } else {
                waiting.add(time, Rows.of(batch, row));
                timers.registerEventTimeTimer(time);
            }
        }
    }

    @Override
    protected void onTimer(long time) throws Exception {
        List<Row> due = new ArrayList<>(waiting.remove(time));
        if (order != null) {
            due.sort(order);
        }
        for (Row row : due) {
            Rows.append(row, results);
            endRow(INSERT);
        }
        latest.update(time);
    }
}
