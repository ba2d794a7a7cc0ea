package weir.sql.runtime;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.api.time.TimeDomain;
import weir.batch.Batch;
import weir.batch.LongColumn;
import weir.operators.keyed.KeyedTimers;
import weir.spi.OperatorContext;
import weir.spi.OperatorMetrics;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.sql.kernel.Calendar;
import weir.sql.plan.Plan;
import weir.state.KeyedState;
import weir.types.Row;
import weir.types.RowKind;
import weir.types.Types;

/** The first rows of each partition of each window, told once: when the window is over. Rows of windows that are over are late. */
final class WindowTopNOperator extends BatchOperator implements KeyedTimers.Listener {
    private static final byte INSERT = RowKind.INSERT.toByteValue();

    private final Keys keys;
    private final Comparator<Row> order;
    private final Plan.TopN plan;
    private final ZoneId zone;
    private final KeyedState state;
    private final KeyedTimers timers;
    private final OperatorMetrics.Count late;
    private ValueState<ArrayList<Row>> sorted;

    /** {@code zone} is null where windows are of the rows' own time, else that of the session, whose clocks they follow. */
    WindowTopNOperator(OperatorContext context, Receiver<Object> out, Plan.TopN plan, Keys keys, ZoneId zone) {
        super(context, out, plan.schema());
        this.keys = keys;
        this.order = Rows.order(plan.order());
        this.plan = plan;
        this.zone = zone;
        this.state = KeyedState.of(context);
        this.timers = new KeyedTimers(state, context.processingTimers(), this);
        this.late = context.metrics().count("numLateRecordsDropped");
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
                late.add(1);
                continue;
            }
            state.select(keys.of(batch, row));
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
        while (place > 0 && order.compare(rows.get(place - 1), row) > 0) {
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
    protected void onTime(long watermark) throws Exception {
        timers.onWatermark(watermark);
    }

    @Override
    public void onTimer(long timestamp, TimeDomain domain) throws Exception {
        ArrayList<Row> rows = sorted.value();
        for (int place = (int) plan.offset(); place < rows.size(); place++) {
            Rows.append(rows.get(place), results);
            if (plan.withRank()) {
                results.column(rows.get(place).getArity()).append(place + 1L);
            }
            results.endRow(Batch.NO_TIME, INSERT);
        }
        sorted.clear();
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        state.snapshot(target);
        timers.snapshot(target);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        state.restore(source, keys.owned(context.slice()));
        timers.restore(source, keys.owned(context.slice()));
    }

    @Override
    public void release() throws Exception {
        state.close();
    }
}
