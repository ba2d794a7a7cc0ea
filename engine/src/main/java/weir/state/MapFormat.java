package weir.state;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.IncompatibleSchemaException;
import weir.serializers.WrittenSchema;

/** The number of entries, then key and value of each in the order of the map. */
record MapFormat<K, V>(ContentFormat<K> keys, ContentFormat<V> values) implements ContentFormat<Map<K, V>> {
    @Override
    public String schema() {
        return "entries<" + keys.schema() + "," + values.schema() + ">";
    }

    @Override
    public void write(Map<K, V> content, DataOutputView target) throws IOException {
        target.writeInt(content.size());
        for (Map.Entry<K, V> entry : content.entrySet()) {
            keys.write(entry.getKey(), target);
            values.write(entry.getValue(), target);
        }
    }

    @Override
    public Map<K, V> read(DataInputView source, boolean stamped) throws IOException {
        Map<K, V> content = new LinkedHashMap<>();
        int count = source.readInt();
        for (int left = count; left > 0; left--) {
            content.put(keys.read(source, false), values.read(source, stamped));
        }
        if (content.size() < count) {
            throw new IncompatibleSchemaException("Of " + count + " keys of a map only " + content.size()
                    + " are left as their class is now. Keep the fields that told them apart.");
        }
        return content;
    }

    @Override
    public ContentFormat<Map<K, V>> reading(WrittenSchema written) throws IOException {
        return new MapFormat<>(
                keys.reading(written.within("entries", 0)), values.reading(written.within("entries", 1)));
    }
}
