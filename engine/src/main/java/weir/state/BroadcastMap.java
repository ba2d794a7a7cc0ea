package weir.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.api.state.BroadcastState;
import weir.api.state.MapStateDescriptor;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;

/** A map that every task holds in full. */
final class BroadcastMap<K, V> implements BroadcastState<K, V>, OperatorContent {
    private final ContentFormat<K> keys;
    private final ContentFormat<V> values;
    private final Map<K, V> entries = new LinkedHashMap<>();

    BroadcastMap(MapStateDescriptor<K, V> descriptor) {
        this.keys = new NullableFormat<>(new PlainFormat<>(descriptor::getKeySerializer));
        this.values = new NullableFormat<>(new PlainFormat<>(descriptor::getValueSerializer));
    }

    @Override
    public V get(K key) {
        return entries.get(key);
    }

    @Override
    public boolean contains(K key) {
        return entries.containsKey(key);
    }

    @Override
    public Iterable<Map.Entry<K, V>> immutableEntries() {
        return Collections.unmodifiableMap(entries).entrySet();
    }

    @Override
    public void put(K key, V value) {
        entries.put(key, value);
    }

    @Override
    public void putAll(Map<K, V> map) {
        entries.putAll(map);
    }

    @Override
    public void remove(K key) {
        entries.remove(key);
    }

    @Override
    public Iterator<Map.Entry<K, V>> iterator() {
        return entries.entrySet().iterator();
    }

    @Override
    public Iterable<Map.Entry<K, V>> entries() {
        return entries.entrySet();
    }

    @Override
    public void clear() {
        entries.clear();
    }

    @Override
    public List<byte[]> serialized() throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        List<byte[]> serialized = new ArrayList<>(entries.size());
        for (Map.Entry<K, V> entry : entries.entrySet()) {
            target.clear();
            keys.write(entry.getKey(), target);
            values.write(entry.getValue(), target);
            serialized.add(target.getCopyOfBuffer());
        }
        return serialized;
    }

    @Override
    public void addSerialized(byte[] entry) throws IOException {
        DataInputDeserializer source = new DataInputDeserializer(entry);
        entries.put(keys.read(source, false), values.read(source, false));
    }
}
