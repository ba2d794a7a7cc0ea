package weir.state;

import java.util.Arrays;

/**
 * Numbers keys densely: the open-addressing table that all indexes share. What a key is, subclasses know.
 *
 * <pre>
 *   entry = | low bits of the hash: a tag that rules out nearly all other keys | slot + 1 |      0 = free
 * </pre>
 *
 * An entry's home is its hash scaled to the size of the table, so any size will do: it grows by half, which keeps the
 * load between 53 and 80 per cent and an entry at 5 to 7.5 bytes a key. Searches go up from the home (linear probing);
 * removing moves later entries back, so there are no tombstones. Slots that were given back are used again first.
 */
abstract class SlotTable {
    /** What a search returns for a key that is not there. */
    static final int NONE = -1;

    private static final int INITIAL_ENTRIES = 20;

    /** Odd, and near 2^64 / golden ratio: multiplying by it spreads neighbouring keys over the upper bits. */
    static final long SPREAD = 0x9E3779B97F4A7C15L;

    int[] entries = new int[INITIAL_ENTRIES];
    int slotBits;
    int slotMask;
    private int maxSize;
    private int size;
    private int limit;
    private int[] free = {};
    private int freeCount;
    private SlotSet live = new SlotSet();
    private TablePages pages;

    SlotTable() {
        measure();
    }

    /** The hash that the key in {@code slot} was put in with. */
    abstract int hashAt(int slot);

    /** Has {@code watching} told before a slot is given to a key, or taken from one. */
    final void watchedBy(TablePages watching) {
        pages = watching;
    }

    /** The number of keys. */
    public final int size() {
        return size;
    }

    /** One past the highest slot that was ever used. */
    public final int limit() {
        return limit;
    }

    public final boolean isLive(int slot) {
        return live.contains(slot);
    }

    /** The first slot from {@code slot} on that holds a key; {@link #NONE} if there is none. */
    public final int nextLive(int slot) {
        return live.next(slot);
    }

    /** The place in the table where a search for {@code hash} begins. */
    static int home(int hash, int tableSize) {
        return (int) ((hash & 0xFFFFFFFFL) * tableSize >>> 32);
    }

    /** Gives a slot to a key that is not in the table. */
    final int claim(int hash) {
        if (size == maxSize) {
            grow();
        }
        int slot = freeCount > 0 ? free[--freeCount] : limit++;
        if (pages != null) {
            pages.open(slot);
        }
        live.add(slot);
        size++;
        place(hash, slot);
        return slot;
    }

    /** Takes the key in {@code slot} out; subclasses then forget the key itself. */
    final void release(int slot) {
        if (pages != null) {
            pages.touch(slot);
        }
        closeGap(placeOf(slot));
        live.remove(slot);
        size--;
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, Math.max(16, freeCount + (freeCount >> 1)));
        }
        free[freeCount++] = slot;
    }

    /** Takes over another table's slots; the subclass has to know the keys already. */
    final void adoptSlots(SlotTable other) {
        size = other.size;
        limit = other.limit;
        free = other.free;
        freeCount = other.freeCount;
        live = other.live;
        rebuild(other.entries.length);
    }

    long tableSizeBytes() {
        return (long) (entries.length + free.length) * Integer.BYTES + live.sizeBytes();
    }

    private void grow() {
        rebuild(entries.length + (entries.length >> 1));
    }

    private void rebuild(int tableSize) {
        entries = new int[tableSize];
        measure();
        for (int slot = nextLive(0); slot != NONE; slot = nextLive(slot + 1)) {
            place(hashAt(slot), slot);
        }
    }

    private void measure() {
        maxSize = (int) (entries.length * 0.8);
        slotBits = Integer.SIZE - Integer.numberOfLeadingZeros(maxSize);
        slotMask = (1 << slotBits) - 1;
    }

    private void place(int hash, int slot) {
        int at = home(hash, entries.length);
        while (entries[at] != 0) {
            at = next(at);
        }
        entries[at] = hash << slotBits | slot + 1;
    }

    private int placeOf(int slot) {
        int at = home(hashAt(slot), entries.length);
        while ((entries[at] & slotMask) != slot + 1) {
            at = next(at);
        }
        return at;
    }

    private void closeGap(int gap) {
        for (int at = next(gap); entries[at] != 0; at = next(at)) {
            int home = home(hashAt((entries[at] & slotMask) - 1), entries.length);
            if (distance(home, at) >= distance(gap, at)) {
                entries[gap] = entries[at];
                gap = at;
            }
        }
        entries[gap] = 0;
    }

    private int next(int at) {
        return at + 1 == entries.length ? 0 : at + 1;
    }

    private int distance(int from, int to) {
        return to >= from ? to - from : to - from + entries.length;
    }
}
