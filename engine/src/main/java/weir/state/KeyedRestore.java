package weir.state;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataInputView;
import weir.serializers.IncompatibleSchemaException;
import weir.serializers.TypeSerializer;
import weir.serializers.ValueReader;
import weir.serializers.WrittenSchema;
import weir.spi.StateInput;

/** Reads what {@link KeyedSnapshot} wrote of one task: the keys that are owned here, with their rows. */
final class KeyedRestore {
    private final KeyedState state;
    private final KeyedSnapshot.Serialization serialization;
    private final TableSnapshot plain;
    private final TableSnapshot namespaced;
    private final Predicate<Object> owned;
    private ValueReader<Object> keyReader;
    private boolean keysHaveChanged;
    private ValueReader<Object> namespaceReader;

    /** Null where no store has anything. */
    private RowsOnPages onPages;

    KeyedRestore(KeyedState state, StateTable plain, StateTable namespaced, Predicate<Object> owned) {
        this.state = state;
        this.serialization = state.serialization();
        this.plain = new TableSnapshot(plain);
        this.namespaced = new TableSnapshot(namespaced);
        this.owned = owned;
    }

    /** {@code cold} is where rows go that have no room in memory; null if all of them have. */
    void read(KeyedParts parts, ColdState cold) throws IOException {
        readSection(parts.keyed().open());
        onPages = parts.stored() == null ? null : new RowsOnPages();
        readPages(parts.keyed().pages());
        if (onPages != null) {
            readStored(new StoredRows(parts.stored()), cold);
        }
    }

    private void readSection(DataInputView section) throws IOException {
        SnapshotPart.KEYED_STATE.check(section);
        String keySchema = section.readText();
        keysHaveChanged = !keySchema.equals(serialization.keys().snapshotSchema());
        keyReader = reader("Its keys", keySchema, serialization.keys());
        namespaceReader = reader("Its windows", section.readText(), serialization.namespaces());
        plain.readStates(section);
        namespaced.readStates(section);
    }

    private static ValueReader<Object> reader(String what, String schema, TypeSerializer<Object> now)
            throws IOException {
        if (schema.equals(now.snapshotSchema())) {
            return now::deserialize;
        }
        try {
            return WrittenSchema.parse(schema).to(now).reader();
        } catch (IncompatibleSchemaException e) {
            throw e.in(what);
        }
    }

    private void readPages(List<StateInput.Page> pages) throws IOException {
        boolean hasNamespaces = pages.stream().anyMatch(page -> KeyedPages.isOfNamespaces(page.number()));
        RestoredKeys restored = new RestoredKeys();
        for (StateInput.Page page : pages) {
            if (!KeyedPages.isOfNamespaces(page.number())) {
                readKeys(page.open(), KeyedPages.firstRow(page.number()), hasNamespaces ? restored : null);
            }
        }
        for (StateInput.Page page : pages) {
            if (KeyedPages.isOfNamespaces(page.number())) {
                readNamespaces(page.open(), restored);
            }
        }
        restored.forEach(state::releaseIfEmpty);
    }

    private void readStored(StoredRows stored, ColdState cold) throws IOException {
        RowsOnPages read = onPages;
        onPages = null;
        try (RowPages pages = stored.pages(read.places(), cold)) {
            while (pages.hasRow()) {
                pages.fill(0);
                RestoredKeys restored = new RestoredKeys();
                readKeys(new DataInputDeserializer(pages.keys()), 0, pages.namespaceCount() > 0 ? restored : null);
                readNamespaces(new DataInputDeserializer(pages.namespaces()), restored);
                restored.forEach(state::releaseIfEmpty);
            }
        }
    }

    /** Notes in {@code restored}, if namespaces follow that refer to them, which keys the snapshot had where. */
    private void readKeys(DataInputDeserializer source, int first, RestoredKeys restored) throws IOException {
        PageClasses.read(source);
        for (int left = source.readVarInt(); left > 0; left--) {
            int before = first + source.readVarInt();
            int start = source.getPosition();
            Object key = keyReader.read(source);
            if (!owned.test(key)) {
                plain.skipRow(source);
                continue;
            }
            boolean hasRow = !plain.isEmptyRow(source);
            if (onPages != null) {
                onPages.key(before, source.readSince(start), hasRow);
            }
            int slot = slotOf(key, hasRow);
            boolean known = !state.isEmpty(slot);
            if (plain.readRow(slot, source) && known) {
                throw new IncompatibleSchemaException("Two keys of the snapshot are the same as their class is now: "
                        + key + ". Keep the fields that told them apart.");
            }
            if (restored != null) {
                restored.add(before, key);
            } else {
                state.releaseKeyIfEmpty(slot);
            }
        }
    }

    /** A key without a row may have come with one before, which has gone to a store since. */
    private int slotOf(Object key, boolean hasRow) {
        return keysHaveChanged || !hasRow ? state.lookedUpSlotOf(key) : state.newSlotOf(key);
    }

    private void readNamespaces(DataInputDeserializer source, RestoredKeys restored) throws IOException {
        PageClasses.read(source);
        for (int left = source.readVarInt(); left > 0; left--) {
            int slot = source.readInt();
            Object key = restored.keyAt(slot);
            int start = source.getPosition();
            Object namespace = namespaceReader.read(source);
            if (key == null) {
                namespaced.skipRow(source);
                continue;
            }
            if (onPages != null && !namespaced.isEmptyRow(source)) {
                onPages.namespace(slot, source.readSince(start));
            }
            namespaced.readRow(state.restoredNamespaceRow(key, namespace), source);
        }
    }
}
