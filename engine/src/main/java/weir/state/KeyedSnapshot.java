package weir.state;

import java.io.IOException;
import weir.serializers.DataOutputSerializer;
import weir.serializers.DataOutputView;
import weir.serializers.TypeSerializer;
import weir.spi.StateOutput;

/**
 * Writes all keys with their rows, page by page.
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
    /** Null where all rows are in memory. */
    private final ColdState cold;

    private final ByteKeySet seen = new ByteKeySet();

    /** True if rows of a store are written as well, except those that memory has. */
    private boolean holdsRows;

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
        holdsRows = cold != null && !(target.mayHoldFiles() && cold.writeFiles(target));
        target.pages(StateOutput.KEYED_STATE, holdsRows ? withColdRows(inMemory, target.checkpointId()) : inMemory);
    }

    private ColdPages withColdRows(KeyedPages inMemory, long checkpointId) throws IOException {
        return new ColdPages(checkpointId, inMemory, new RowPages(cold.scan(), seen, cold.form()));
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
            if (holdsRows) {
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
            if (holdsRows) {
                see(cold.namespaces(), row);
            }
        }
        return PageClasses.before(target);
    }

    private static boolean isBefore(int row, int end) {
        return row != SlotTable.NONE && row < end;
    }
}
