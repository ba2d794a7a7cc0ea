package weir.sql.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.batch.Batch;
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

    private final Aggregator aggregator;
    private final List<Touched> touched = new ArrayList<>();
    /** Whether results that have not changed leave too: where state is forgotten, steps further on would lose them else. */
    private final boolean tellsAll;

    private final StateLife life;

    private ValueState<Accumulator> groups;
    private long batchNumber;

    /** A group that the present batch has changed; {@code before} is what it gave so far, null for a new one. */
    private record Touched(Object key, Accumulator group, Object[] before) {}

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
        byte[] kinds = batch.kinds();
        for (int row = from; row < to; row++) {
            Object key = keys.of(batch, row);
            state.select(key);
            Accumulator group = groups.value();
            boolean back = kinds != null && isBack(kinds[row]);
            if (group == null) {
                if (back) {
                    continue;
                }
                group = aggregator.create();
            }
            if (group.touched != batchNumber) {
                touched.add(new Touched(key, group, group.rows == 0 ? null : aggregator.values(group)));
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

    @Override
    protected void onBatchEnd() throws Exception {
        batchNumber++;
        for (Touched each : touched) {
            Accumulator group = each.group();
            if (group.rows <= 0) {
                forget(each.key());
                if (each.before() != null) {
                    emit(each.key(), each.before(), DELETE);
                }
            } else if (each.before() == null) {
                keys.append(each.key(), results, 0);
                aggregator.append(group, results, keys.count());
                results.endRow(Batch.NO_TIME, INSERT);
            } else {
                update(each, aggregator.values(group));
            }
        }
        touched.clear();
    }

    /** Unless the group has begun anew: state that is larger than memory may have brought it back as another object. */
    private void forget(Object key) throws IOException {
        state.select(key);
        Accumulator now = groups.value();
        if (now != null && now.rows <= 0) {
            groups.clear();
        }
    }

    private void update(Touched group, Object[] after) {
        if (tellsAll || !Arrays.deepEquals(group.before(), after)) {
            emit(group.key(), group.before(), UPDATE_BEFORE);
            emit(group.key(), after, UPDATE_AFTER);
        }
    }

    private void emit(Object key, Object[] values, byte kind) {
        keys.append(key, results, 0);
        for (int i = 0; i < values.length; i++) {
            results.column(keys.count() + i).append(values[i]);
        }
        results.endRow(Batch.NO_TIME, kind);
    }
}
