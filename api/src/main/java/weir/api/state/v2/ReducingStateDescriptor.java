package weir.api.state.v2;

import weir.api.functions.ReduceFunction;
import weir.api.state.KeyedStateStore;
import weir.serializers.TypeSerializer;
import weir.types.TypeInformation;

/** Describes a {@link ReducingState}. */
public class ReducingStateDescriptor<T> extends StateDescriptor<T> {
    private static final long serialVersionUID = 1L;

    private final weir.api.state.ReducingStateDescriptor<T> plain;

    public ReducingStateDescriptor(String stateId, ReduceFunction<T> reduceFunction, Class<T> type) {
        this.plain = new weir.api.state.ReducingStateDescriptor<>(stateId, reduceFunction, type);
    }

    public ReducingStateDescriptor(String stateId, ReduceFunction<T> reduceFunction, TypeInformation<T> typeInfo) {
        this.plain = new weir.api.state.ReducingStateDescriptor<>(stateId, reduceFunction, typeInfo);
    }

    public ReducingStateDescriptor(String stateId, ReduceFunction<T> reduceFunction, TypeSerializer<T> serializer) {
        this.plain = new weir.api.state.ReducingStateDescriptor<>(stateId, reduceFunction, serializer);
    }

    /** The state as {@code store} keeps it. */
    public ReducingState<T> bind(KeyedStateStore store) {
        return new BoundReducingState<>(store.getReducingState(plain));
    }

    @Override
    public Type getType() {
        return Type.REDUCING;
    }

    @Override
    weir.api.state.ReducingStateDescriptor<T> plain() {
        return plain;
    }
}
