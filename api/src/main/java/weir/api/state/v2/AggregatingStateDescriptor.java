package weir.api.state.v2;

import weir.api.functions.AggregateFunction;
import weir.api.state.KeyedStateStore;
import weir.serializers.TypeSerializer;
import weir.types.TypeInformation;

/** Describes a {@link AggregatingState}; the type given is that of the accumulator. */
public class AggregatingStateDescriptor<IN, ACC, OUT> extends StateDescriptor<ACC> {
    private static final long serialVersionUID = 1L;

    private final weir.api.state.AggregatingStateDescriptor<IN, ACC, OUT> plain;

    public AggregatingStateDescriptor(
            String stateId, AggregateFunction<IN, ACC, OUT> aggregateFunction, Class<ACC> type) {
        this.plain = new weir.api.state.AggregatingStateDescriptor<>(stateId, aggregateFunction, type);
    }

    public AggregatingStateDescriptor(
            String stateId, AggregateFunction<IN, ACC, OUT> aggregateFunction, TypeInformation<ACC> typeInfo) {
        this.plain = new weir.api.state.AggregatingStateDescriptor<>(stateId, aggregateFunction, typeInfo);
    }

    public AggregatingStateDescriptor(
            String stateId, AggregateFunction<IN, ACC, OUT> aggregateFunction, TypeSerializer<ACC> serializer) {
        this.plain = new weir.api.state.AggregatingStateDescriptor<>(stateId, aggregateFunction, serializer);
    }

    /** The state as {@code store} keeps it. */
    public AggregatingState<IN, OUT> bind(KeyedStateStore store) {
        return new BoundAggregatingState<>(store.getAggregatingState(plain));
    }

    @Override
    public Type getType() {
        return Type.AGGREGATING;
    }

    @Override
    weir.api.state.AggregatingStateDescriptor<IN, ACC, OUT> plain() {
        return plain;
    }
}
