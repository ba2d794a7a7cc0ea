package weir.state;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataInputView;
import weir.serializers.DescribedClasses;
import weir.serializers.DescribedReader;
import weir.spi.StateInput;

/** Keyed state as a snapshot describes it, read without the classes of the job: for looking at it from outside. */
public final class DescribedState {
    /** One state as the snapshot announces it; {@code kind} is VALUE, LIST, MAP, REDUCING or AGGREGATING. */
    public record Header(String name, String kind, String schema, boolean ofNamespace) {}

    /** One state of one key; {@code namespace} is null where it belongs to the key alone. */
    public record Entry(Object key, Object namespace, String state, Object value) {}

    /** Takes entries one by one. */
    @FunctionalInterface
    public interface Visitor {
        void visit(Entry entry) throws IOException;
    }

    private final StateInput.Part part;

    /** Null where no store had anything. */
    private final StateInput.Part stored;

    private final List<Header> plain = new ArrayList<>();
    private final List<Header> namespaced = new ArrayList<>();
    private final String keySchema;
    private final String namespaceSchema;

    private DescribedState(KeyedParts parts) throws IOException {
        this.part = parts.keyed();
        this.stored = parts.stored();
        DataInputView section = part.open();
        SnapshotPart.KEYED_STATE.check(section);
        keySchema = section.readText();
        namespaceSchema = section.readText();
        readHeaders(section, plain, false);
        readHeaders(section, namespaced, true);
    }

    /** The keyed state of each task of an operator. */
    public static List<DescribedState> of(StateInput input) throws IOException {
        List<DescribedState> tasks = new ArrayList<>();
        for (KeyedParts parts : KeyedParts.of(input)) {
            tasks.add(new DescribedState(parts));
        }
        return tasks;
    }

    private static void readHeaders(DataInputView section, List<Header> headers, boolean ofNamespace)
            throws IOException {
        for (int left = section.readVarInt(); left > 0; left--) {
            String name = section.readText();
            String kind = section.readText();
            section.readBoolean();
            headers.add(new Header(name, kind, section.readText(), ofNamespace));
        }
    }

    /** The states that keys and namespaces have. */
    public List<Header> headers() {
        List<Header> all = new ArrayList<>(plain);
        all.addAll(namespaced);
        return all;
    }

    public String keySchema() {
        return keySchema;
    }

    /** The classes that keys, namespaces and values name, on all pages together. */
    public DescribedClasses classes() throws IOException {
        DescribedClasses classes = new DescribedClasses();
        for (StateInput.Page page : part.pages()) {
            classes.addAll(PageClasses.read(page.open()));
        }
        return classes;
    }

    /** The lists and broadcast maps that a section of such holds, by name, with the schemas of their elements. */
    public static Map<String, String> withoutKeys(StateInput.Part part) throws IOException {
        return OperatorState.schemas(part.open());
    }

    /** Shows every state of every key to {@code visitor}. */
    public void forEach(Visitor visitor) throws IOException {
        Map<Integer, Object> keys = new HashMap<>();
        RowsOnPages onPages = stored == null ? null : new RowsOnPages();
        for (StateInput.Page page : part.pages()) {
            if (!KeyedPages.isOfNamespaces(page.number())) {
                readKeys(page.open(), KeyedPages.firstRow(page.number()), keys, onPages, visitor);
            }
        }
        for (StateInput.Page page : part.pages()) {
            if (KeyedPages.isOfNamespaces(page.number())) {
                readNamespaces(page.open(), keys, onPages, visitor);
            }
        }
        if (stored != null) {
            readStored(onPages.places(), visitor);
        }
    }

    private void readStored(ByteKeySet onPages, Visitor visitor) throws IOException {
        try (RowPages pages = new StoredRows(stored).pages(onPages, null)) {
            while (pages.hasRow()) {
                pages.fill(0);
                Map<Integer, Object> keys = new HashMap<>();
                readKeys(new DataInputDeserializer(pages.keys()), 0, keys, null, visitor);
                readNamespaces(new DataInputDeserializer(pages.namespaces()), keys, null, visitor);
            }
        }
    }

    private void readKeys(
            DataInputDeserializer source, int first, Map<Integer, Object> keys, RowsOnPages onPages, Visitor visitor)
            throws IOException {
        DescribedReader reader = new DescribedReader(PageClasses.read(source));
        for (int left = source.readVarInt(); left > 0; left--) {
            int slot = first + source.readVarInt();
            int start = source.getPosition();
            Object key = reader.read(keySchema, source);
            keys.put(slot, key);
            if (onPages != null) {
                onPages.key(slot, source.readSince(start), !source.zerosFollow(plain.size()));
            }
            readRow(plain, key, null, reader, source, visitor);
        }
    }

    private void readNamespaces(
            DataInputDeserializer source, Map<Integer, Object> keys, RowsOnPages onPages, Visitor visitor)
            throws IOException {
        DescribedReader reader = new DescribedReader(PageClasses.read(source));
        for (int left = source.readVarInt(); left > 0; left--) {
            int slot = source.readInt();
            int start = source.getPosition();
            Object namespace = reader.read(namespaceSchema, source);
            if (onPages != null && !source.zerosFollow(namespaced.size())) {
                onPages.namespace(slot, source.readSince(start));
            }
            readRow(namespaced, keys.get(slot), namespace, reader, source, visitor);
        }
    }

    private static void readRow(
            List<Header> headers,
            Object key,
            Object namespace,
            DescribedReader reader,
            DataInputView source,
            Visitor visitor)
            throws IOException {
        for (Header header : headers) {
            int length = source.readVarInt() - 1;
            if (length >= 0) {
                byte[] content = new byte[length];
                source.readFully(content);
                Object value = reader.read(header.schema(), new DataInputDeserializer(content));
                visitor.visit(new Entry(key, namespace, header.name(), value));
            }
        }
    }
}
