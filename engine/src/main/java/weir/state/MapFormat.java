package weir.state;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;

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
        for (int left = source.readInt(); left > 0; left--) {
            content.put(keys.read(source, false), values.read(source, stamped));
        }
        return content;
    }
}
