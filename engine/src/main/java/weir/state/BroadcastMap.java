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
import weir.serializers.DescribedClasses;
import weir.serializers.WrittenSchema;

/** A map that every task holds in full. */
final class BroadcastMap<K, V> implements BroadcastState<K, V>, OperatorContent {
    private final ContentFormat<K> keys;
    private final ContentFormat<V> values;
    private ContentFormat<K> savedKeys;
    private ContentFormat<V> savedValues;
    private SavedForm lastForm;
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
    public String schema() {
        return "entries<" + keys.schema() + "," + values.schema() + ">";
    }

    @Override
    public List<byte[]> serialized(DescribedClasses classes) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        List<byte[]> serialized = new ArrayList<>(entries.size());
        for (Map.Entry<K, V> entry : entries.entrySet()) {
            target.clear();
            keys.write(entry.getKey(), target);
            values.write(entry.getValue(), target);
            serialized.add(target.getCopyOfBuffer());
            classes.addAll(target.described());
        }
        return serialized;
    }

    @Override
    public void addSerialized(byte[] entry, SavedForm form, DescribedClasses classes) throws IOException {
        DataInputDeserializer source = new DataInputDeserializer(entry);
        source.describedBy(classes);
        if (!form.equals(lastForm)) {
            choose(form);
        }
        entries.put(savedKeys.read(source, false), savedValues.read(source, false));
    }

    private void choose(SavedForm form) throws IOException {
        boolean changed = form.schema() != null && !form.schema().equals(schema());
        WrittenSchema written = changed ? WrittenSchema.parse(form.schema()) : null;
        savedKeys = changed ? keys.reading(written.within("entries", 0)) : keys;
        savedValues = changed ? values.reading(written.within("entries", 1)) : values;
        lastForm = form;
    }
}
