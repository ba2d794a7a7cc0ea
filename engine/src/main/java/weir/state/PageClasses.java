package weir.state;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputSerializer;

/** The head of a page: the classes that values on it name, each with its schema. */
final class PageClasses {
    private PageClasses() {}

    /** A page that begins with the classes that {@code rows} names. */
    static byte[] before(DataOutputSerializer rows) throws IOException {
        Map<String, String> classes = rows.described();
        DataOutputSerializer page = new DataOutputSerializer(rows.length() + 64 * (classes.size() + 1));
        page.writeVarInt(classes.size());
        for (Map.Entry<String, String> described : classes.entrySet()) {
            page.writeText(described.getKey());
            page.writeText(described.getValue());
        }
        page.write(rows.getSharedBuffer(), 0, rows.length());
        return page.getCopyOfBuffer();
    }

    static Map<String, String> read(DataInputView page) throws IOException {
        Map<String, String> classes = new LinkedHashMap<>();
        for (int left = page.readVarInt(); left > 0; left--) {
            String name = page.readText();
            classes.put(name, page.readText());
        }
        return classes;
    }
}
