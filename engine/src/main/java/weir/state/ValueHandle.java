package weir.state;

import weir.api.state.StateDescriptor.Type;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;

/** One value a row. */
final class ValueHandle<T> extends StateHandle<T> implements ValueState<T> {
    private final ValueStateDescriptor<T> descriptor;

    ValueHandle(StateTable table, ValueStateDescriptor<T> descriptor, Column<T> column) {
        super(table, descriptor.getName(), Type.VALUE, column);
        this.descriptor = descriptor;
    }

    @Override
    public T value() {
        T value = content();
        return value == null ? defaultValue() : value;
    }

    @Override
    public void update(T value) {
        if (value == null) {
            clear();
        } else {
            setContent(value);
        }
    }

    /** A copy for this key alone, where the descriptor has a default value at all. */
    private T defaultValue() {
        T value = descriptor.getDefaultValue();
        return value == null ? null : descriptor.getSerializer().copy(value);
    }
}
