package weir.sql.runtime;

import java.util.List;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.table.Field;
import weir.types.Row;
import weir.types.RowKind;

/** Makes updates and deletions that name the former row of a stream in which a row replaces the one with the same key. */
final class NormalizeOperator extends KeyedBatchOperator {
    private ValueState<Row> newest;

    NormalizeOperator(OperatorContext context, Receiver<Object> out, List<Field> schema, Keys keys) {
        super(context, out, schema, keys);
    }

    @Override
    public void open() {
        newest = state.getState(StateLife.limited(context, new ValueStateDescriptor<>("newest", Row.class)));
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            select(batch, i);
            Row before = newest.value();
            if (GroupAggregateOperator.isBack(batch.kind(i))) {
                newest.clear();
                if (before != null) {
                    send(before, RowKind.DELETE);
                }
            } else {
                replace(before, Rows.of(batch, i));
            }
        }
    }

    private void replace(Row before, Row after) throws Exception {
        newest.update(after);
        if (before == null) {
            send(after, RowKind.INSERT);
        } else if (!before.equals(after)) {
            send(before, RowKind.UPDATE_BEFORE);
            send(after, RowKind.UPDATE_AFTER);
        }
    }

    private void send(Row row, RowKind kind) {
        Rows.append(row, results);
        results.endRow(Batch.NO_TIME, kind.toByteValue());
    }
}
