package weir.sql.runtime;

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

/** GROUP BY in a batch: the result of each group leaves when the input has ended; without keys there is one even of no rows. */
final class FinalAggregateOperator extends KeyedBatchOperator {
    private static final String GROUPS = "groups";
    private static final int FULL = 1_024;

    private final Aggregator aggregator;
    private ValueState<Accumulator> groups;

    FinalAggregateOperator(
            OperatorContext context, Receiver<Object> out, List<Field> schema, Keys keys, Aggregator aggregator) {
        super(context, out, schema, keys);
        this.aggregator = aggregator;
    }

    @Override
    public void open() {
        groups = state.getState(new ValueStateDescriptor<>(GROUPS, new Accumulator.Serializer()));
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        aggregator.bind(batch);
        for (int row = from; row < to; row++) {
            select(batch, row);
            Accumulator group = groups.value();
            if (group == null) {
                group = aggregator.create();
            }
            if (GroupAggregateOperator.isBack(batch.kind(row))) {
                group.rows--;
                aggregator.retract(group, row);
            } else {
                group.rows++;
                aggregator.add(group, row);
            }
            groups.update(group);
        }
    }

    @Override
    protected void onTime(long watermark) throws Exception {
        if (watermark == Long.MAX_VALUE) {
            if (keys.count() == 0 && state.keyCount() == 0) {
                emit(null, aggregator.create());
            }
            state.forEachKey(GROUPS, key -> {
                Accumulator group = groups.value();
                if (group.rows > 0 || keys.count() == 0) {
                    emit(key, group);
                }
            });
        }
    }

    private void emit(Object key, Accumulator group) throws Exception {
        keys.append(key, results, 0);
        aggregator.append(group, results, keys.count());
        results.endRow(Batch.NO_TIME, RowKind.INSERT.toByteValue());
        if (results.size() >= FULL) {
            send();
        }
    }
}
