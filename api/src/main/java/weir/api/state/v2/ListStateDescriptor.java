package weir.api.state.v2;

import weir.api.state.KeyedStateStore;
import weir.serializers.TypeSerializer;
import weir.types.TypeInformation;

/** Describes a {@link ListState}; the type given is that of the elements. */
public class ListStateDescriptor<T> extends StateDescriptor<T> {
    private static final long serialVersionUID = 1L;

    private final weir.api.state.ListStateDescriptor<T> plain;

    public ListStateDescriptor(String stateId, Class<T> type) {
        this.plain = new weir.api.state.ListStateDescriptor<>(stateId, type);
    }

    public ListStateDescriptor(String stateId, TypeInformation<T> typeInfo) {
        this.plain = new weir.api.state.ListStateDescriptor<>(stateId, typeInfo);
    }

    public ListStateDescriptor(String stateId, TypeSerializer<T> serializer) {
        this.plain = new weir.api.state.ListStateDescriptor<>(stateId, serializer);
    }

    /** The state as {@code store} keeps it. */
    public ListState<T> bind(KeyedStateStore store) {
        return new BoundListState<>(store.getListState(plain));
    }

    @Override
    public Type getType() {
        return Type.LIST;
    }

    @Override
    weir.api.state.ListStateDescriptor<T> plain() {
        return plain;
    }
}
