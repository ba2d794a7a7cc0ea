package weir.state;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputSerializer;
import weir.serializers.DataOutputView;
import weir.serializers.DescribedClasses;
import weir.serializers.IncompatibleSchemaException;
import weir.serializers.TypeSerializer;
import weir.serializers.ValueReader;
import weir.serializers.WrittenSchema;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/**
 * Writes and reads all keys with their rows, page by page.
 *
 * <pre>
 *   section:                 mark | schema of keys | schema of namespaces | states by key | states by namespace
 *   even page, of keys:      classes | count | for each: slot within the page | key | row
 *   odd page, of namespaces: classes | count | for each: slot of the key | namespace | row
 *   classes:                 count | for each class that values of the page name: name | schema
 * </pre>
 *
 * Keys stand in the order of their slots, so equal states give equal bytes.
 */
final class KeyedSnapshot {
    private static final int FIRST_BYTES = 1024;

    private final KeyIndex keys;
    private final NamespaceIndex namespaces;
    private final TableSnapshot plain;
    private final TableSnapshot namespaced;
    private final Serialization serialization;
    private ValueReader<Object> keyReader;
    private boolean keysHaveChanged;
    private ValueReader<Object> namespaceReader;
    /** Null where all rows are in memory. */
    private final ColdState cold;

    private final ByteKeySet seen = new ByteKeySet();

    /** How keys and namespaces are written. */
    record Serialization(TypeSerializer<Object> keys, TypeSerializer<Object> namespaces) {}

    KeyedSnapshot(
            KeyIndex keys,
            NamespaceIndex namespaces,
            StateTable plain,
            StateTable namespaced,
            Serialization serialization,
            ColdState cold) {
        this.keys = keys;
        this.namespaces = namespaces;
        this.plain = new TableSnapshot(plain);
        this.namespaced = new TableSnapshot(namespaced);
        this.serialization = serialization;
        this.cold = cold;
    }

    void write(StateOutput target, TablePages keyPages, TablePages namespacePages) throws IOException {
        DataOutputView section = target.section(StateOutput.KEYED_STATE);
        SnapshotPart.KEYED_STATE.begin(section);
        section.writeText(serialization.keys().snapshotSchema());
        section.writeText(serialization.namespaces().snapshotSchema());
        plain.writeStates(section);
        namespaced.writeStates(section);
        KeyedPages inMemory = new KeyedPages(keyPages.cut(this::keys), namespacePages.cut(this::namespaces));
        target.pages(StateOutput.KEYED_STATE, cold == null ? inMemory : withColdRows(inMemory, target.checkpointId()));
    }

    private ColdPages withColdRows(KeyedPages inMemory, long checkpointId) throws IOException {
        DescribedClasses classes = cold.classesAsOfNow();
        return new ColdPages(new ColdPages.Cut(
                checkpointId,
                inMemory,
                seen,
                cold.scan(),
                cold.keys().layouts().translations(classes),
                cold.namespaces().layouts().translations(classes),
                classes));
    }

    /** Notes that the snapshot has the row from memory, so that what a store has of it does not count. */
    private void see(ColdRows rows, int row) throws IOException {
        if (!rows.isAway(row)) {
            DataOutputSerializer key = new DataOutputSerializer(64);
            rows.writeKey(row, key);
            synchronized (seen) {
                seen.add(key.getSharedBuffer(), key.length());
            }
        }
    }

    private byte[] keys(int firstSlot, int endSlot) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(FIRST_BYTES);
        int count = 0;
        for (int slot = keys.nextLive(firstSlot); isBefore(slot, endSlot); slot = keys.nextLive(slot + 1)) {
            count++;
        }
        target.writeVarInt(count);
        for (int slot = keys.nextLive(firstSlot); isBefore(slot, endSlot); slot = keys.nextLive(slot + 1)) {
            target.writeVarInt(slot - firstSlot);
            serialization.keys().serialize(keys.keyAt(slot), target);
            plain.writeRow(slot, target);
            if (cold != null) {
                see(cold.keys(), slot);
            }
        }
        return PageClasses.before(target);
    }

    private byte[] namespaces(int firstRow, int endRow) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(FIRST_BYTES);
        int count = 0;
        for (int row = namespaces.nextLive(firstRow); isBefore(row, endRow); row = namespaces.nextLive(row + 1)) {
            count++;
        }
        target.writeVarInt(count);
        for (int row = namespaces.nextLive(firstRow); isBefore(row, endRow); row = namespaces.nextLive(row + 1)) {
            target.writeInt(namespaces.ownerAt(row));
            serialization.namespaces().serialize(namespaces.namespaceAt(row), target);
            namespaced.writeRow(row, target);
            if (cold != null) {
                see(cold.namespaces(), row);
            }
        }
        return PageClasses.before(target);
    }

    private static boolean isBefore(int row, int end) {
        return row != SlotTable.NONE && row < end;
    }

    void read(StateInput.Part part, Predicate<Object> owned, KeyedState state) throws IOException {
        DataInputView section = part.open();
        SnapshotPart.KEYED_STATE.check(section);
        String keySchema = section.readText();
        keysHaveChanged = !keySchema.equals(serialization.keys().snapshotSchema());
        keyReader = reader("Its keys", keySchema, serialization.keys());
        namespaceReader = reader("Its windows", section.readText(), serialization.namespaces());
        plain.readStates(section);
        namespaced.readStates(section);
        List<StateInput.Page> pages = part.pages();
        boolean hasNamespaces = pages.stream().anyMatch(page -> KeyedPages.isOfNamespaces(page.number()));
        RestoredKeys restored = new RestoredKeys();
        for (StateInput.Page page : pages) {
            if (!KeyedPages.isOfNamespaces(page.number())) {
                readKeys(page, hasNamespaces ? restored : null, owned, state);
            }
        }
        for (StateInput.Page page : pages) {
            if (KeyedPages.isOfNamespaces(page.number())) {
                readNamespaces(page.open(), restored, state);
            }
        }
        restored.forEach(state::releaseIfEmpty);
    }

    /** Notes in {@code restored}, if namespaces follow that refer to them, which keys the snapshot had where. */
    private void readKeys(StateInput.Page page, RestoredKeys restored, Predicate<Object> owned, KeyedState state)
            throws IOException {
        int first = KeyedPages.firstRow(page.number());
        DataInputView source = page.open();
        PageClasses.read(source);
        for (int left = source.readVarInt(); left > 0; left--) {
            int before = first + source.readVarInt();
            Object key = keyReader.read(source);
            if (!owned.test(key)) {
                plain.skipRow(source);
                continue;
            }
            int slot = keysHaveChanged ? state.lookedUpSlotOf(key) : state.restoredSlotOf(key);
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

    private void readNamespaces(DataInputView source, RestoredKeys restored, KeyedState state) throws IOException {
        PageClasses.read(source);
        for (int left = source.readVarInt(); left > 0; left--) {
            Object key = restored.keyAt(source.readInt());
            Object namespace = namespaceReader.read(source);
            if (key == null) {
                namespaced.skipRow(source);
            } else {
                namespaced.readRow(state.restoredNamespaceRow(key, namespace), source);
            }
        }
    }
}
