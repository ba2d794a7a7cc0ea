package weir.operators.window;

/** Keys in a hash table of their own. */
abstract class KeyTable extends Keys {
    /** Odd, and near 2^64 / golden ratio: multiplying by it spreads neighbouring keys over the upper bits. */
    static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** Takes what {@link #touch} read, so that it has to be read. */
    long touched;

    /** An empty one of the same kind with room for {@code expected} keys. */
    abstract KeyTable fresh(int expected);

    /** Gives the key in {@code slot} of another, of the same kind, a slot here; as {@link #slot}. */
    abstract int slotOf(KeyTable other, int slot);

    @Override
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
