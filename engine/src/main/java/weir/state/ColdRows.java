package weir.state;

import java.io.IOException;
import java.util.List;
import weir.base.WeirException;
import weir.serializers.DataInputDeserializer;
import weir.serializers.DataOutputSerializer;
import weir.serializers.DescribedClasses;
import weir.spi.RowStore;

/**
 * The rows of one table that are in a {@link RowStore} instead of in the columns, and which go there next: those that nobody
 * has looked at since they were last passed over (second chance). A row is in one place only as far as reading goes; what the
 * store still has of a row that came back counts for nothing, and is replaced or deleted when the row leaves the columns again.
 */
final class ColdRows {
    /** Where the table's rows are known by their keys. */
    interface Owner extends Rows {
        /** Writes what the store knows the row by. */
        void writeKey(int row, DataOutputSerializer target) throws IOException;

        /** True where the row's number must stay as it is, for a timer or a namespace. */
        boolean isHeld(int row);

        boolean isCurrent(int row);

        /** Gives the row's number to whoever comes next. */
        void drop(int row);

        /** How many rows have a number. */
        int liveCount();

        /** One past the highest number that was ever given. */
        int limit();

        /** The memory that numbering takes, without array headers and objects. */
        long sizeBytes();

        /** True where a row's key is an object rather than bits in an array. */
        boolean keepsObjects();
    }

    private final RowStore store;
    private final StateTable table;
    private final Owner owner;
    private final RowLayouts layouts;
    private final DescribedClasses classes;
    private final MemoryBudget budget;
    private final RowSizes sizes;

    /** Rows whose content is to be looked for in the store before it is used. */
    private final SlotSet away = new SlotSet();

    /** Rows of which the store has something. */
    private final SlotSet stored = new SlotSet();

    /** Rows that were looked at since the hand passed. */
    private final SlotSet recent = new SlotSet();

    private final DataOutputSerializer key = new DataOutputSerializer(64);
    private final DataOutputSerializer value = new DataOutputSerializer(256);
    private int hand;
    private int awayCount;
    private int changes;
    private long outside;
    private boolean everUsed;

    ColdRows(RowStore store, StateTable table, Owner owner, DescribedClasses classes, MemoryBudget budget) {
        this.store = store;
        this.table = table;
        this.owner = owner;
        this.classes = classes;
        this.budget = budget;
        this.sizes = new RowSizes(table, owner);
        this.layouts = new RowLayouts(table);
    }

    RowLayouts layouts() {
        return layouts;
    }

    /** A row was given to a key, of which the store may have something. */
    void added(int row) {
        budget.arrived();
        if (everUsed) {
            setAway(row);
        }
    }

    /** A row was given to a key whose content comes from a snapshot. */
    void arrived(int row) {
        budget.arrived();
        if (away.contains(row)) {
            away.remove(row);
            awayCount--;
        }
    }

    /** A row is going to be looked at; its page knows. */
    void use(int row) {
        recent.add(row);
        budget.looked();
        if (away.contains(row)) {
            fetch(row);
        }
    }

    boolean isAway(int row) {
        return away.contains(row);
    }

    /** True where the store may have something. */
    boolean isUsed() {
        return everUsed;
    }

    /** How many rows have no number, because they are in the store alone. */
    long outside() {
        return outside;
    }

    /** How many rows have their content in the columns. */
    int cached() {
        return owner.liveCount() - awayCount;
    }

    /** What a row takes in memory, as far as that can be told. */
    long bytesPerRow() {
        return sizes.bytesPerRow();
    }

    void writeKey(int row, DataOutputSerializer target) throws IOException {
        owner.writeKey(row, target);
    }

    /** What the store knows all rows by whose content is in the columns. */
    ByteKeySet placesInMemory() throws IOException {
        ByteKeySet places = new ByteKeySet();
        for (int row = owner.nextLive(0); row != SlotTable.NONE; row = owner.nextLive(row + 1)) {
            if (!away.contains(row)) {
                writeKey(row);
                places.add(key.getSharedBuffer(), key.length());
            }
        }
        return places;
    }

    /** A row has become empty while it is held: what the store has of it must not come back. */
    void emptied(int row) {
        if (stored.contains(row) && !away.contains(row)) {
            delete(row);
        }
    }

    /** A row is going to be given up, because it is empty or its content is in the store. */
    void released(int row) {
        if (away.contains(row)) {
            outside += stored.contains(row) ? 1 : 0;
            away.remove(row);
            awayCount--;
        } else if (stored.contains(row)) {
            delete(row);
        }
        stored.remove(row);
        recent.remove(row);
    }

    /** Moves {@code count} rows to the store, or fewer if all others are in use; returns how many. */
    int evict(int count) {
        int evicted = 0;
        int rounds = 0;
        while (evicted < count && rounds < 3) {
            int row = owner.nextLive(hand);
            if (row == SlotTable.NONE) {
                hand = 0;
                rounds++;
                continue;
            }
            hand = row + 1;
            evicted += pass(row);
        }
        apply();
        return evicted;
    }

    private int pass(int row) {
        if (away.contains(row) || owner.isCurrent(row)) {
            return 0;
        }
        if (recent.contains(row)) {
            recent.remove(row);
            return 0;
        }
        return moveOut(row) ? 1 : 0;
    }

    /** True if the columns have a row less. */
    private boolean moveOut(int row) {
        table.pages().touch(row);
        table.expire(row);
        if (table.isEmpty(row)) {
            emptied(row);
            owner.releaseIfEmpty(row);
            return false;
        }
        write(row);
        table.forget(row);
        if (owner.isHeld(row)) {
            setAway(row);
            stored.add(row);
        } else {
            stored.remove(row);
            outside++;
            owner.drop(row);
        }
        return true;
    }

    private void write(int row) {
        try {
            writeKey(row);
            value.clear();
            layouts.write(row, value);
            note(value);
            store.put(key.getSharedBuffer(), key.length(), value.getSharedBuffer(), value.length());
            changes++;
            everUsed = true;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void fetch(int row) {
        apply();
        try {
            writeKey(row);
            bring(row, store.get(key.getSharedBuffer(), key.length()));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** What the store has of rows, in the order of what it knows them by: null for each that it has nothing of. */
    List<byte[]> stored(List<byte[]> places) {
        apply();
        try {
            return store.get(places);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The row of a key that is going to be looked at, and is away, comes with what the store has of it: null for nothing. */
    void bring(int row, byte[] found) throws IOException {
        away.remove(row);
        awayCount--;
        recent.add(row);
        budget.arrived();
        if (found != null) {
            outside -= stored.contains(row) ? 0 : 1;
            stored.add(row);
            DataInputDeserializer source = new DataInputDeserializer(found);
            source.describedBy(classes);
            layouts.read(row, source);
        }
    }

    private void delete(int row) {
        stored.remove(row);
        try {
            writeKey(row);
            store.delete(key.getSharedBuffer(), key.length());
            changes++;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Brings what was put and deleted into effect. */
    void apply() {
        if (changes > 0) {
            changes = 0;
            try {
                store.apply();
            } catch (IOException e) {
                throw failure(e);
            }
        }
    }

    private void setAway(int row) {
        if (!away.contains(row)) {
            away.add(row);
            awayCount++;
        }
    }

    private void writeKey(int row) throws IOException {
        key.clear();
        owner.writeKey(row, key);
        note(key);
    }

    /** Remembers the classes that values name, for the snapshots that they come to. */
    private void note(DataOutputSerializer written) {
        if (!written.described().isEmpty()) {
            classes.addAll(written.described());
        }
    }

    static WeirException failure(IOException cause) {
        return new WeirException("The state backend cannot read or write a row of state: " + cause.getMessage(), cause);
    }
}
