package weir.sql.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.KeptCondition;
import weir.sql.kernel.RowFormat;
import weir.sql.kernel.RowList;
import weir.sql.table.Field;

/**
 * Joins all pairs of two inputs from which no row ever goes. So nobody need find a row again: it keeps rows as bytes, one behind the
 * other under their key.
 */
final class GrowingJoinOperator extends KeyedPairOperator {
    private final KeptCondition condition;
    private final RowFormat[] formats;
    private final List<ValueState<RowList>> kept = new ArrayList<>();

    GrowingJoinOperator(
            OperatorContext context,
            Receiver<Object> out,
            List<Field> schema,
            JoinKeys keys,
            KeptCondition condition,
            RowFormat... formats) {
        super(context, out, schema, keys);
        this.condition = condition;
        this.formats = formats;
    }

    @Override
    public void open() {
        for (String side : List.of("left", "right")) {
            kept.add(state.getState(new ValueStateDescriptor<>(side, new RowList.Serializer())));
        }
    }

    @Override
    protected void onRows(int side, Batch batch, int from, int to) throws Exception {
        if (side == LEFT) {
            condition.bindLeft(batch);
        } else {
            condition.bindRight(batch);
        }
        for (int row = from; row < to; row++) {
            if (!keys.matchNothing(side, batch, row)) {
                select(side, batch, row);
                RowList others = kept.get(1 - side).value();
                if (others != null) {
                    pairs(side, batch, row, others);
                }
                keep(side, batch, row);
            }
        }
    }

    private void pairs(int side, Batch batch, int row, RowList others) throws Exception {
        byte[] bytes = others.bytes();
        for (int i = 0; i < others.size(); i++) {
            int at = others.start(i);
            boolean holds =
                    side == LEFT ? condition.holdsForLeft(row, bytes, at) : condition.holdsForRight(row, bytes, at);
            if (holds) {
                int left = formats[LEFT].columnCount();
                append(batch, row, side == LEFT ? 0 : left);
                formats[1 - side].append(bytes, at, results, side == LEFT ? left : 0);
                endRow(INSERT);
            }
        }
    }

    private void append(Batch batch, int row, int first) {
        for (int column = 0; column < batch.columnCount(); column++) {
            results.column(first + column).appendFrom(batch.column(column), row);
        }
    }

    private void keep(int side, Batch batch, int row) throws IOException {
        RowList rows = kept.get(side).value();
        if (rows == null) {
            rows = new RowList();
        }
        rows.add(formats[side], batch, row);
        kept.get(side).update(rows);
    }
}
