package weir.api.state.v2;

import weir.api.state.KeyedStateStore;
import weir.serializers.TypeSerializer;
import weir.types.TypeInformation;

/** Describes a {@link MapState}. */
public class MapStateDescriptor<UK, UV> extends StateDescriptor<UV> {
    private static final long serialVersionUID = 1L;

    private final weir.api.state.MapStateDescriptor<UK, UV> plain;

    public MapStateDescriptor(String stateId, Class<UK> keyType, Class<UV> valueType) {
        this.plain = new weir.api.state.MapStateDescriptor<>(stateId, keyType, valueType);
    }

    public MapStateDescriptor(String stateId, TypeInformation<UK> keyTypeInfo, TypeInformation<UV> valueTypeInfo) {
        this.plain = new weir.api.state.MapStateDescriptor<>(stateId, keyTypeInfo, valueTypeInfo);
    }

    public MapStateDescriptor(String stateId, TypeSerializer<UK> keySerializer, TypeSerializer<UV> valueSerializer) {
        this.plain = new weir.api.state.MapStateDescriptor<>(stateId, keySerializer, valueSerializer);
    }

    /** The state as {@code store} keeps it. */
    public MapState<UK, UV> bind(KeyedStateStore store) {
        return new BoundMapState<>(store.getMapState(plain));
    }

    @Override
    public Type getType() {
        return Type.MAP;
    }

    @Override
    weir.api.state.MapStateDescriptor<UK, UV> plain() {
        return plain;
    }
}
