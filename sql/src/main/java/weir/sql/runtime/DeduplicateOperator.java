package weir.sql.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.batch.LongColumn;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.RowFormat;
import weir.sql.kernel.SortedRows;
import weir.sql.plan.Plan;
import weir.types.RowKind;

/**
 * The last row of each key by event time, or the first or last to come. Of rows of one time, the last to come is the last; it takes the
 * place of the one that was told. {@link FirstRowOperator} keeps the first by event time.
 */
final class DeduplicateOperator extends KeyedBatchOperator {
    private final RowFormat format;
    private final int time;
    private final boolean last;
    private final boolean versions;
    private final List<Touched> touched = new ArrayList<>();
    private ValueState<SortedRows> kept;
    private long batchNumber;

    /** A key that the present batch has changed, with the row that it had before; null for none. */
    private record Touched(SortedRows row, byte[] before) {}

    DeduplicateOperator(OperatorContext context, Receiver<Object> out, Plan.Deduplicate plan, Keys keys) {
        super(context, out, plan.schema(), keys);
        this.format = RowFormat.of(
                plan.schema().stream().map(field -> field.type().layout()).toList());
        this.time = plan.rowtime();
        this.last = plan.last();
        this.versions = plan.versions();
    }

    @Override
    public void open() {
        kept = state.getState(
                StateLife.limited(context, new ValueStateDescriptor<>("kept", new SortedRows.Serializer())));
        batchNumber = 1;
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        for (int row = from; row < to; row++) {
            select(batch, row);
            SortedRows before = kept.value();
            if (before == null || replaces(batch, row, before.get(0))) {
                replace(before == null ? new SortedRows() : before, format.write(batch, row));
                if (versions) {
                    onBatchEnd();
                }
            }
        }
    }

    private boolean replaces(Batch batch, int row, byte[] before) {
        return last
                && (time < 0
                        || ((LongColumn) batch.column(time)).getLong(row)
                                >= RowFormat.word(before, format.place(time)));
    }

    private void replace(SortedRows rows, byte[] row) throws IOException {
        boolean isNew = rows.size() == 0;
        if (rows.touched != batchNumber) {
            touched.add(new Touched(rows, isNew ? null : rows.get(0)));
            rows.touched = batchNumber;
        }
        if (isNew) {
            rows.insert(0, row);
        } else {
            rows.set(0, row);
        }
        kept.update(rows);
    }

    @Override
    protected void onBatchEnd() {
        batchNumber++;
        for (Touched each : touched) {
            byte[] now = each.row().get(0);
            if (each.before() == null) {
                emit(now, RowKind.INSERT);
            } else if (!Arrays.equals(each.before(), now)) {
                emit(each.before(), RowKind.UPDATE_BEFORE);
                emit(now, RowKind.UPDATE_AFTER);
            }
        }
        touched.clear();
    }

    private void emit(byte[] row, RowKind kind) {
        format.append(row, 0, results, 0);
        results.endRow(Batch.NO_TIME, kind.toByteValue());
    }
}
