package weir.serializers;

import java.io.IOException;
import java.util.Map;

/** Maps of any kind: the kind, then the keys, then the values, both in the map's order. */
public final class MapSerializer<K, V, M extends Map<K, V>> extends TypeSerializer<M> {
    private static final long serialVersionUID = 1L;

    private final Class<?> type;
    private final TypeSerializer<Object> keys;
    private final TypeSerializer<Object> values;

    /** Takes the declared type, such as {@code Map.class}, and the serializers of keys and values. */
    public MapSerializer(Class<?> type, TypeSerializer<K> keys, TypeSerializer<V> values) {
        this.type = type;
        this.keys = Serializers.untyped(keys);
        this.values = Serializers.untyped(values);
    }

    public Class<?> type() {
        return type;
    }

    public TypeSerializer<?> keys() {
        return keys;
    }

    public TypeSerializer<?> values() {
        return values;
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    @SuppressWarnings("unchecked")
    public M copy(M from) {
        MapKind kind = MapKind.of(from);
        Map<Object, Object> copy = kind.create(kind.extraOf(from), from.size());
        from.forEach((key, value) ->
                copy.put(key == null ? null : keys.copy(key), value == null ? null : values.copy(value)));
        return (M) kind.close(copy);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(M record, DataOutputView target) throws IOException {
        MapKind kind = MapKind.of(record);
        target.writeByte(kind.ordinal());
        kind.extra().write(kind.extraOf(record), target);
        Elements.write(record.keySet().toArray(), keys, target);
        Elements.write(record.values().toArray(), values, target);
    }

    @Override
    @SuppressWarnings("unchecked")
    public M deserialize(DataInputView source) throws IOException {
        MapKind kind = MapKind.at(source.readByte());
        Object extra = kind.extra().read(source);
        Object[] readKeys = Elements.read(keys, source);
        Object[] readValues = Elements.read(values, source);
        Map<Object, Object> read = kind.create(extra, readKeys.length);
        for (int i = 0; i < readKeys.length; i++) {
            read.put(readKeys[i], readValues[i]);
        }
        return (M) kind.close(read);
    }

    @Override
    public String snapshotSchema() {
        return Serializers.simpleName(type) + "<" + keys.snapshotSchema() + "," + values.snapshotSchema() + ">";
    }
}
