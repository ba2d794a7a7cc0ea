package weir.api.state.v2;

import weir.api.state.KeyedStateStore;
import weir.serializers.TypeSerializer;
import weir.types.TypeInformation;

/** Describes a {@link ValueState}. */
public class ValueStateDescriptor<T> extends StateDescriptor<T> {
    private static final long serialVersionUID = 1L;

    private final weir.api.state.ValueStateDescriptor<T> plain;

    public ValueStateDescriptor(String stateId, Class<T> type) {
        this.plain = new weir.api.state.ValueStateDescriptor<>(stateId, type);
    }

    public ValueStateDescriptor(String stateId, TypeInformation<T> typeInfo) {
        this.plain = new weir.api.state.ValueStateDescriptor<>(stateId, typeInfo);
    }

    public ValueStateDescriptor(String stateId, TypeSerializer<T> serializer) {
        this.plain = new weir.api.state.ValueStateDescriptor<>(stateId, serializer);
    }

    /** The state as {@code store} keeps it. */
    public ValueState<T> bind(KeyedStateStore store) {
        return new BoundValueState<>(store.getState(plain));
    }

    @Override
    public Type getType() {
        return Type.VALUE;
    }

    @Override
    weir.api.state.ValueStateDescriptor<T> plain() {
        return plain;
    }
}
