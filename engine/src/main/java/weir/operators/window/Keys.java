package weir.operators.window;

/**
 * Numbers the keys of one pane densely, in the order they come: the number says where in the pane's cells the key's
 * accumulator lies. Keys are only ever added; a pane that is done is dropped as a whole.
 */
abstract class Keys {
    /** What {@link #slot} returns for a key of a class that this kind does not hold. */
    static final int FOREIGN = Integer.MIN_VALUE;

    /** What {@link #find} returns for a key that is not there. */
    static final int NONE = -1;

    /** Odd, and near 2^64 / golden ratio: multiplying by it spreads neighbouring keys over the upper bits. */
    static final long SPREAD = 0x9E3779B97F4A7C15L;

    int size;

    /** Takes what {@link #touch} read, so that it has to be read. */
    long touched;

    /** The kind that holds {@code firstKey} best, with room for some keys. */
    static Keys holding(Object firstKey) {
        return firstKey instanceof Long ? new LongKeys(0) : new ObjectKeys(0);
    }

    /** The slot of {@code key}; {@code ~slot} where it has just been given one; or {@link #FOREIGN}. */
    abstract int slot(Object key);

    /**
     * As {@link #slot} for each of the first {@code count} of {@code keys}. Looks at all places first, so that the
     * processor waits for memory once and not once per key.
     */
    final void slots(Object[] candidates, int count, int[] slots) {
        touch(candidates, count);
        for (int i = 0; i < count; i++) {
            slots[i] = slot(candidates[i]);
        }
    }

    /** Brings the places where {@code keys} are or belong into the cache. */
    abstract void touch(Object[] keys, int count);

    /** The slot of {@code key}, or {@link #NONE}. */
    abstract int find(Object key);

    abstract Object key(int slot);

    /** An empty one of the same kind with room for {@code expected} keys. */
    abstract Keys fresh(int expected);

    /** Gives the key in {@code slot} of another, of the same kind, a slot here; as {@link #slot}. */
    abstract int slotOf(Keys other, int slot);

    /** The same keys with the same slots, as objects of any class. */
    final ObjectKeys asObjects() {
        if (this instanceof ObjectKeys already) {
            return already;
        }
        ObjectKeys objects = new ObjectKeys(size);
        for (int slot = 0; slot < size; slot++) {
            objects.slot(key(slot));
        }
        return objects;
    }

    /** The size of a table that takes {@code expected} keys and some more without growing: a power of two. */
    static int tableSize(int expected) {
        int size = 16;
        while (room(size) <= expected + expected / 8) {
            size *= 2;
        }
        return size;
    }

    /** How many keys a table takes before it grows: then searches look at two places on average. */
    static int room(int tableSize) {
        return tableSize / 4 * 3;
    }
}
