package weir.state;

/** Numbers longs densely. */
public final class LongKeyIndex extends SlotTable {
    private final LongPages keys = new LongPages(LongPages.ZEROS);

    /** The slot of {@code key}; {@link #NONE} if it has none. */
    public int find(long key) {
        int hash = hash(key);
        int[] table = entries;
        int tag = hash << slotBits;
        int at = home(hash, table.length);
        for (int entry = table[at]; entry != 0; entry = table[at]) {
            int candidate = entry ^ tag;
            if ((candidate & ~slotMask) == 0 && keys.get(candidate - 1) == key) {
                return candidate - 1;
            }
            at = at + 1 == table.length ? 0 : at + 1;
        }
        return NONE;
    }

    /** The slot of {@code key}; {@code ~slot} where it has just been given one. */
    public int findOrAdd(long key) {
        int slot = find(key);
        return slot == NONE ? ~add(key) : slot;
    }

    public long keyAt(int slot) {
        return keys.get(slot);
    }

    /** Takes a slot's key out, so that the slot may be given to another. */
    public void remove(int slot) {
        release(slot);
    }

    /** The memory of all arrays, headers left out. */
    public long sizeBytes() {
        return tableSizeBytes() + keys.sizeBytes();
    }

    @Override
    int hashAt(int slot) {
        return hash(keys.get(slot));
    }

    private int add(long key) {
        int slot = claim(hash(key));
        keys.set(slot, key);
        return slot;
    }

    private static int hash(long key) {
        return (int) (key * SPREAD >>> 32);
    }
}
