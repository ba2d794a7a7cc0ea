package weir.sql.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.batch.ColumnType;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Accumulator;
import weir.sql.kernel.Aggregator;
import weir.sql.table.Field;
import weir.types.RowKind;

/**
 * GROUP BY: the result of each group that a batch touches leaves once, at the end of the batch, in place of the former one. So a busy
 * group costs one update a batch, and at low load every row is a batch of its own.
 */
final class GroupAggregateOperator extends KeyedBatchOperator {
    private static final byte INSERT = RowKind.INSERT.toByteValue();
    private static final byte UPDATE_BEFORE = RowKind.UPDATE_BEFORE.toByteValue();
    private static final byte UPDATE_AFTER = RowKind.UPDATE_AFTER.toByteValue();
    private static final byte DELETE = RowKind.DELETE.toByteValue();
    private static final int NEW = -1;

    private final Aggregator aggregator;
    private final List<Touched> touched = new ArrayList<>();
    /** Whether results that have not changed leave too: where state is forgotten, steps further on would lose them else. */
    private final boolean tellsAll;

    private final StateLife life;

    private ValueState<Accumulator> groups;
    private long batchNumber;

    /** What the groups that the present batch has changed gave so far, keys first. */
    private final BatchBuilder before;

    /** What those of them give now that are still there. */
    private final BatchBuilder after;

    private Batch batch;

    /** A group that the present batch has changed: a row with its key, and its row in {@link #before}, {@link #NEW} for none. */
    private record Touched(int row, Accumulator group, int before) {}

    GroupAggregateOperator(
            OperatorContext context,
            Receiver<Object> out,
            List<Field> schema,
            Keys keys,
            Aggregator aggregator,
            StateLife life) {
        super(context, out, schema, keys);
        this.aggregator = aggregator;
        this.life = life;
        this.tellsAll = life.isLimited(context);
        List<ColumnType> columns =
                schema.stream().map(field -> field.type().layout()).toList();
        this.before = new BatchBuilder(columns);
        this.after = new BatchBuilder(columns);
    }

    @Override
    public void open() {
        groups =
                state.getState(life.limit(context, new ValueStateDescriptor<>("groups", new Accumulator.Serializer())));
        batchNumber = 1;
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        aggregator.bind(batch);
        this.batch = batch;
        byte[] kinds = batch.kinds();
        for (int row = from; row < to; row++) {
            select(batch, row);
            Accumulator group = groups.value();
            boolean back = kinds != null && isBack(kinds[row]);
            if (group == null) {
                if (back) {
                    continue;
                }
                group = aggregator.create();
            }
            if (group.touched != batchNumber) {
                touched.add(new Touched(row, group, group.rows == 0 ? NEW : append(row, group, before)));
                group.touched = batchNumber;
                groups.update(group);
            }
            if (back) {
                group.rows--;
                aggregator.retract(group, row);
            } else {
                group.rows++;
                aggregator.add(group, row);
            }
        }
    }

    static boolean isBack(byte kind) {
        return kind == UPDATE_BEFORE || kind == DELETE;
    }

    /** Appends what a group gives; returns the number of the row. */
    private int append(int row, Accumulator group, BatchBuilder target) throws Exception {
        keys.appendOf(batch, row, target, 0);
        aggregator.append(group, target, keys.count());
        target.endRow();
        return target.size() - 1;
    }

    @Override
    protected void onBatchEnd() throws Exception {
        batchNumber++;
        for (Touched each : touched) {
            if (each.before() != NEW && each.group().rows > 0) {
                append(each.row(), each.group(), after);
            }
        }
        tell(before.build(), after.build());
        touched.clear();
        batch = null;
    }

    private void tell(Batch then, Batch now) throws Exception {
        int updated = 0;
        for (Touched each : touched) {
            boolean isNew = each.before() == NEW;
            if (each.group().rows <= 0) {
                forget(each.row());
                if (!isNew) {
                    emit(then, each.before(), DELETE);
                }
            } else if (isNew) {
                keys.appendOf(batch, each.row(), results, 0);
                aggregator.append(each.group(), results, keys.count());
                results.endRow(Batch.NO_TIME, INSERT);
            } else {
                update(then, each.before(), now, updated++);
            }
        }
    }

    /** Unless the group has begun anew: state that is larger than memory may have brought it back as another object. */
    private void forget(int row) throws IOException {
        select(batch, row);
        Accumulator now = groups.value();
        if (now != null && now.rows <= 0) {
            groups.clear();
        }
    }

    private void update(Batch then, int rowThen, Batch now, int rowNow) {
        if (tellsAll || !areEqual(then, rowThen, now, rowNow)) {
            emit(then, rowThen, UPDATE_BEFORE);
            emit(now, rowNow, UPDATE_AFTER);
        }
    }

    private boolean areEqual(Batch then, int rowThen, Batch now, int rowNow) {
        for (int column = keys.count(); column < now.columnCount(); column++) {
            if (!then.column(column).equalsAt(rowThen, now.column(column), rowNow)) {
                return false;
            }
        }
        return true;
    }

    private void emit(Batch from, int row, byte kind) {
        for (int column = 0; column < from.columnCount(); column++) {
            results.column(column).appendFrom(from.column(column), row);
        }
        results.endRow(Batch.NO_TIME, kind);
    }
}
