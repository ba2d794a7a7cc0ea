package weir.state;

import weir.api.functions.ReduceFunction;
import weir.api.state.ReducingState;
import weir.api.state.ReducingStateDescriptor;
import weir.api.state.StateDescriptor.Type;

/** One value a row, into which others are reduced. */
final class ReducingHandle<T> extends StateHandle<T> implements ReducingState<T>, MergeableState {
    private final ReduceFunction<T> reduceFunction;

    ReducingHandle(StateTable table, ReducingStateDescriptor<T> descriptor, Column<T> column) {
        super(table, descriptor.getName(), Type.REDUCING, column);
        this.reduceFunction = descriptor.getReduceFunction();
    }

    @Override
    public T get() {
        return content();
    }

    @Override
    public void add(T value) throws Exception {
        if (value != null) {
            T reduced = content();
            setContent(reduced == null ? value : reduceFunction.reduce(reduced, value));
        }
    }

    @Override
    public void absorb(int row) throws Exception {
        T other = column.get(row);
        column.remove(row);
        add(other);
    }
}
