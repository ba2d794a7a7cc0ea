package weir.types;

import java.util.Map;
import weir.serializers.MapSerializer;
import weir.serializers.TypeSerializer;

/** Maps from keys of one type to values of another. */
public final class MapTypeInfo<K, V> extends TypeInformation<Map<K, V>> {
    private static final long serialVersionUID = 1L;

    private final Class<?> type;
    private final TypeInformation<K> keys;
    private final TypeInformation<V> values;

    public MapTypeInfo(TypeInformation<K> keys, TypeInformation<V> values) {
        this(Map.class, keys, values);
    }

    public MapTypeInfo(Class<K> keyType, Class<V> valueType) {
        this(of(keyType), of(valueType));
    }

    MapTypeInfo(Class<?> type, TypeInformation<K> keys, TypeInformation<V> values) {
        this.type = type;
        this.keys = keys;
        this.values = values;
    }

    public TypeInformation<K> getKeyTypeInfo() {
        return keys;
    }

    public TypeInformation<V> getValueTypeInfo() {
        return values;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<Map<K, V>> getTypeClass() {
        return (Class<Map<K, V>>) type;
    }

    @Override
    public boolean isKeyType() {
        return keys.isKeyType() && values.isKeyType();
    }

    @Override
    public Map<String, TypeInformation<?>> getGenericParameters() {
        return Map.of("K", keys, "V", values);
    }

    @Override
    public TypeSerializer<Map<K, V>> createSerializer() {
        return new MapSerializer<>(type, keys.createSerializer(), values.createSerializer());
    }
}
