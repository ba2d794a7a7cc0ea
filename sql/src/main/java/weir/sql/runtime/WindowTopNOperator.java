package weir.sql.runtime;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.batch.LongColumn;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Calendar;
import weir.sql.late.LateRows;
import weir.sql.plan.Plan;
import weir.types.Row;
import weir.types.Types;

/** The first rows of each partition of each window, told once: when the window is over. Rows of windows that are over are late. */
final class WindowTopNOperator extends TimedOperator {
    private final Comparator<Row> order;
    private final Plan.TopN plan;
    private final ZoneId zone;
    private final LateRows late;
    private ValueState<ArrayList<Row>> sorted;

    /** {@code zone} is null where windows are of the rows' own time, else that of the session, whose clocks they follow. */
    WindowTopNOperator(OperatorContext context, Receiver<Object> out, Plan.TopN plan, Keys keys, ZoneId zone) {
        super(context, out, plan.schema(), keys);
        this.order = Rows.order(plan.order());
        this.plan = plan;
        this.zone = zone;
        this.late = new LateRows(context, plan);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void open() {
        sorted = (ValueState<ArrayList<Row>>)
                (ValueState<?>) state.getState(new ValueStateDescriptor<>("first", Types.GENERIC(Object.class)));
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        LongColumn ends = (LongColumn) batch.column(plan.window());
        for (int row = from; row < to; row++) {
            long end = zone == null ? ends.getLong(row) : Calendar.toInstant(ends.getLong(row), 1_000, zone);
            if (end - 1 <= timers.currentWatermark()) {
                late.take(0, Rows.of(batch, row), end - 1, timers.currentWatermark());
                continue;
            }
            select(batch, row);
            ArrayList<Row> rows = sorted.value();
            if (rows == null) {
                rows = new ArrayList<>();
                timers.registerEventTimeTimer(end - 1);
            }
            insert(rows, Rows.of(batch, row));
            sorted.update(rows);
        }
    }

    private void insert(ArrayList<Row> rows, Row row) {
        int place = rows.size();
        int equal = plan.latest() ? 0 : 1;
        while (place > 0 && order.compare(rows.get(place - 1), row) >= equal) {
            place--;
        }
        if (place < plan.limit()) {
            rows.add(place, row);
            if (rows.size() > plan.limit()) {
                rows.remove(rows.size() - 1);
            }
        }
    }

    @Override
    protected void onTimer(long time) throws Exception {
        ArrayList<Row> rows = sorted.value();
        for (int place = (int) plan.offset(); place < rows.size(); place++) {
            Rows.append(rows.get(place), results);
            if (plan.withRank()) {
                results.column(rows.get(place).getArity()).append(place + 1L);
            }
            endRow(INSERT);
        }
        sorted.clear();
    }
}
