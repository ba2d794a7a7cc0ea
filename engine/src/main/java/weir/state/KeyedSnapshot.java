package weir.state;

import java.io.IOException;
import java.util.function.Predicate;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.TypeSerializer;

/**
 * Writes and reads all keys with their rows.
 *
 * <pre>
 *   mark | states by key | states by namespace
 *   number of keys        | for each: key | row
 *   number of namespaces  | for each: which of the keys above | namespace | row
 * </pre>
 *
 * Keys stand in the order of their slots, so equal states give equal bytes.
 */
final class KeyedSnapshot {
    private final KeyIndex keys;
    private final NamespaceIndex namespaces;
    private final TableSnapshot plain;
    private final TableSnapshot namespaced;
    private final Serialization serialization;

    /** How keys and namespaces are written. */
    record Serialization(TypeSerializer<Object> keys, TypeSerializer<Object> namespaces) {}

    KeyedSnapshot(
            KeyIndex keys,
            NamespaceIndex namespaces,
            StateTable plain,
            StateTable namespaced,
            Serialization serialization) {
        this.keys = keys;
        this.namespaces = namespaces;
        this.plain = new TableSnapshot(plain);
        this.namespaced = new TableSnapshot(namespaced);
        this.serialization = serialization;
    }

    void write(DataOutputView target) throws IOException {
        SnapshotPart.KEYED_STATE.begin(target);
        plain.writeStates(target);
        namespaced.writeStates(target);
        writeNamespaces(writeKeys(target), target);
    }

    /** Returns the ordinal of each key by slot. */
    private int[] writeKeys(DataOutputView target) throws IOException {
        int[] ordinals = new int[keys.limit()];
        int ordinal = 0;
        target.writeInt(keys.size());
        for (int slot = keys.nextLive(0); slot != KeyIndex.NONE; slot = keys.nextLive(slot + 1)) {
            ordinals[slot] = ordinal++;
            serialization.keys().serialize(keys.keyAt(slot), target);
            plain.writeRow(slot, target);
        }
        return ordinals;
    }

    private void writeNamespaces(int[] ordinals, DataOutputView target) throws IOException {
        target.writeInt(namespaces.size());
        for (int row = namespaces.nextLive(0); row != SlotTable.NONE; row = namespaces.nextLive(row + 1)) {
            target.writeInt(ordinals[namespaces.ownerAt(row)]);
            serialization.namespaces().serialize(namespaces.namespaceAt(row), target);
            namespaced.writeRow(row, target);
        }
    }

    void read(DataInputView source, Predicate<Object> owned, KeyedState state) throws IOException {
        SnapshotPart.KEYED_STATE.check(source);
        plain.readStates(source);
        namespaced.readStates(source);
        int[] slots = readKeys(source, owned);
        readNamespaces(source, slots, state);
        for (int slot : slots) {
            state.releaseKeyIfEmpty(slot);
        }
    }

    /** Returns the slot of each key by ordinal; none for keys that are not owned. */
    private int[] readKeys(DataInputView source, Predicate<Object> owned) throws IOException {
        int[] slots = new int[source.readInt()];
        for (int ordinal = 0; ordinal < slots.length; ordinal++) {
            Object key = serialization.keys().deserialize(source);
            slots[ordinal] = KeyIndex.NONE;
            if (owned.test(key)) {
                int slot = keys.findOrAdd(key);
                slots[ordinal] = slot < 0 ? ~slot : slot;
                plain.readRow(slots[ordinal], source);
            } else {
                plain.skipRow(source);
            }
        }
        return slots;
    }

    private void readNamespaces(DataInputView source, int[] slots, KeyedState state) throws IOException {
        for (int left = source.readInt(); left > 0; left--) {
            int slot = slots[source.readInt()];
            Object namespace = serialization.namespaces().deserialize(source);
            if (slot == KeyIndex.NONE) {
                namespaced.skipRow(source);
            } else {
                namespaced.readRow(state.namespaceRow(slot, namespace), source);
            }
        }
    }
}
