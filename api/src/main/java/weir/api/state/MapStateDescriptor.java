package weir.api.state;

import java.util.Map;
import weir.serializers.TypeSerializer;
import weir.types.TypeInformation;

/** Describes a {@link MapState} or a {@link BroadcastState}. */
public class MapStateDescriptor<UK, UV> extends StateDescriptor<MapState<UK, UV>, Map<UK, UV>> {
    private static final long serialVersionUID = 1L;

    private final ContentType<UK> keyType;
    private final ContentType<UV> valueType;

    public MapStateDescriptor(String name, Class<UK> keyType, Class<UV> valueType) {
        this(name, ContentType.of(keyType), ContentType.of(valueType));
    }

    public MapStateDescriptor(String name, TypeInformation<UK> keyType, TypeInformation<UV> valueType) {
        this(name, ContentType.of(keyType), ContentType.of(valueType));
    }

    public MapStateDescriptor(String name, TypeSerializer<UK> keySerializer, TypeSerializer<UV> valueSerializer) {
        this(name, ContentType.of(keySerializer), ContentType.of(valueSerializer));
    }

    private MapStateDescriptor(String name, ContentType<UK> keyType, ContentType<UV> valueType) {
        super(name, ContentType.mapOf(keyType, valueType), null);
        this.keyType = keyType;
        this.valueType = valueType;
    }

    public TypeSerializer<UK> getKeySerializer() {
        return keyType.serializer();
    }

    public TypeSerializer<UV> getValueSerializer() {
        return valueType.serializer();
    }

    @Override
    public Type getType() {
        return Type.MAP;
    }
}
