package weir.state;

import weir.api.functions.AggregateFunction;
import weir.api.state.AggregatingState;
import weir.api.state.AggregatingStateDescriptor;
import weir.api.state.StateDescriptor.Type;

/** One accumulator a row. */
final class AggregatingHandle<IN, ACC, OUT> extends StateHandle<ACC>
        implements AggregatingState<IN, OUT>, MergeableState {
    private final AggregateFunction<IN, ACC, OUT> aggregateFunction;

    AggregatingHandle(StateTable table, AggregatingStateDescriptor<IN, ACC, OUT> descriptor, Column<ACC> column) {
        super(table, descriptor.getName(), Type.AGGREGATING, column);
        this.aggregateFunction = descriptor.getAggregateFunction();
    }

    @Override
    public OUT get() {
        ACC accumulator = content();
        return accumulator == null ? null : aggregateFunction.getResult(accumulator);
    }

    @Override
    public void add(IN value) {
        if (value != null) {
            ACC accumulator = content();
            setContent(aggregateFunction.add(
                    value, accumulator == null ? aggregateFunction.createAccumulator() : accumulator));
        }
    }

    @Override
    public void absorb(int row) {
        ACC other = column.get(row);
        column.remove(row);
        if (other != null) {
            ACC accumulator = content();
            setContent(accumulator == null ? other : aggregateFunction.merge(accumulator, other));
        }
    }
}
