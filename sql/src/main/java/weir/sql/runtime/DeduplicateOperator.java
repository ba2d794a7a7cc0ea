package weir.sql.runtime;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.sql.plan.Plan;
import weir.state.KeyedState;
import weir.types.Row;
import weir.types.RowKind;
import weir.types.Types;

/**
 * The last row of each key by event time, or the first or last to come. Of rows of one time, the last to come is the last; it takes the
 * place of the one that was told. {@link FirstRowOperator} keeps the first by event time.
 */
final class DeduplicateOperator extends BatchOperator {
    private final Keys keys;
    private final int time;
    private final boolean last;
    private final KeyedState state;
    private final Map<Object, Optional<Row>> touched = new LinkedHashMap<>();
    private ValueState<Row> kept;

    DeduplicateOperator(OperatorContext context, Receiver<Object> out, Plan.Deduplicate plan, Keys keys) {
        super(context, out, plan.schema());
        this.keys = keys;
        this.time = plan.rowtime();
        this.last = plan.last();
        this.state = KeyedState.of(context);
    }

    @Override
    public void open() {
        kept = state.getState(StateLife.limited(context, new ValueStateDescriptor<>("kept", Types.GENERIC(Row.class))));
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        for (int row = from; row < to; row++) {
            Object key = keys.of(batch, row);
            state.select(key);
            Row before = kept.value();
            if (before == null || replaces(batch, row, before)) {
                touched.putIfAbsent(key, Optional.ofNullable(before));
                kept.update(Rows.of(batch, row));
            }
        }
    }

    private boolean replaces(Batch batch, int row, Row before) {
        return last && (time < 0 || (Long) batch.column(time).get(row) >= (Long) before.getField(time));
    }

    @Override
    protected void onBatchEnd() throws Exception {
        for (Map.Entry<Object, Optional<Row>> entry : touched.entrySet()) {
            state.select(entry.getKey());
            Row now = kept.value();
            Row before = entry.getValue().orElse(null);
            if (before == null) {
                emit(now, RowKind.INSERT);
            } else if (!before.equals(now)) {
                emit(before, RowKind.UPDATE_BEFORE);
                emit(now, RowKind.UPDATE_AFTER);
            }
        }
        touched.clear();
    }

    private void emit(Row row, RowKind kind) {
        Rows.append(row, results);
        results.endRow(Batch.NO_TIME, kind.toByteValue());
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        state.snapshot(target);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        state.restore(source, keys.owned(context.slice()));
    }

    @Override
    public void release() throws Exception {
        state.close();
    }
}
