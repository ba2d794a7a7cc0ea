package weir.sql.runtime;

import java.io.IOException;
import java.util.List;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.sql.plan.Plan.SetOperation.Kind;
import weir.sql.table.Field;
import weir.state.KeyedState;

/** INTERSECT and EXCEPT: counts each row in both inputs, and has it in the result as often as the counts say. */
final class SetOperator extends PairOperator {
    private final Keys keys;
    private final Kind kind;
    private final KeyedState state;
    private ValueState<Counts> counts;

    /** How often a row is in each input. */
    record Counts(int left, int right) {
        static final Counts NONE = new Counts(0, 0);

        Counts plus(int side, int more) {
            return side == LEFT ? new Counts(left + more, right) : new Counts(left, right + more);
        }

        int inResult(Kind kind) {
            return switch (kind) {
                case INTERSECT -> left > 0 && right > 0 ? 1 : 0;
                case INTERSECT_ALL -> Math.max(0, Math.min(left, right));
                case EXCEPT -> left > 0 && right <= 0 ? 1 : 0;
                case EXCEPT_ALL -> Math.max(0, left - Math.max(0, right));
            };
        }
    }

    /** {@code keys} are all columns. */
    SetOperator(OperatorContext context, Receiver<Object> out, List<Field> schema, Keys keys, Kind kind) {
        super(context, out, schema);
        this.keys = keys;
        this.kind = kind;
        this.state = KeyedState.of(context);
    }

    @Override
    public void open() {
        counts = state.getState(StateLife.limited(context, new ValueStateDescriptor<>("counts", Counts.class)));
    }

    @Override
    protected void onRows(int side, Batch batch, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            Object row = keys.of(batch, i);
            state.select(row);
            Counts before = counts.value() == null ? Counts.NONE : counts.value();
            Counts after = before.plus(side, GroupAggregateOperator.isBack(batch.kind(i)) ? -1 : 1);
            if (after.equals(Counts.NONE)) {
                counts.clear();
            } else {
                counts.update(after);
            }
            show(row, after.inResult(kind) - before.inResult(kind));
        }
    }

    private void show(Object row, int more) throws Exception {
        for (int i = 0; i < Math.abs(more); i++) {
            keys.append(row, results, 0);
            endRow(more > 0 ? INSERT : DELETE);
        }
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
