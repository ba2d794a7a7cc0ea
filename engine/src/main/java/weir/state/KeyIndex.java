package weir.state;

/**
 * Gives every key a slot: a small number that stays the same while the key is there and says where in the columns its
 * state lies. Numbers, characters and booleans are kept as bare longs; the first key of another class moves all to
 * an index of objects, slots unchanged.
 */
public final class KeyIndex {
    /** What {@link #find} returns for a key that is not there. */
    public static final int NONE = SlotTable.NONE;

    /** What {@link KeyedState#find} has for a key that is neither there nor in a store. */
    public static final int NOWHERE = -2;

    private Packing packing;
    private TablePages pages;
    private LongKeyIndex longs;
    private ObjectKeyIndex objects;

    /** Has {@code watching} told before a slot is given to a key, or taken from one. */
    void watchedBy(TablePages watching) {
        pages = watching;
    }

    /** The slot of {@code key}, or {@link #NONE}. */
    public int find(Object key) {
        if (longs != null) {
            return packing.accepts(key) ? longs.find(packing.pack(key)) : NONE;
        }
        return objects == null ? NONE : objects.find(key);
    }

    /** As {@link #find} for each of the first {@code count} of {@code candidates}, of which null is never there. */
    void find(Object[] candidates, int count, int[] slots) {
        for (int i = 0; i < count; i++) {
            slots[i] = candidates[i] == null ? NONE : find(candidates[i]);
        }
    }

    /** The slot of {@code key}; {@code ~slot} where it has just been given one. */
    public int findOrAdd(Object key) {
        if (key instanceof Long number && packing == Packing.LONG) {
            return longs.findOrAdd(number);
        }
        if (longs != null && packing.accepts(key)) {
            return longs.findOrAdd(packing.pack(key));
        }
        return objects != null ? objects.findOrAdd(key) : findOrAddOther(key);
    }

    /** As {@link #findOrAdd(Object)} for a {@link Long}. */
    int findOrAdd(long key) {
        return packing == Packing.LONG ? longs.findOrAdd(key) : findOrAdd((Object) key);
    }

    /** As {@link #find} for each of the first {@code count} numbers of {@code candidates}. */
    void find(long[] candidates, int count, int[] slots) {
        for (int i = 0; i < count; i++) {
            slots[i] = packing == Packing.LONG ? longs.find(candidates[i]) : find((Object) candidates[i]);
        }
    }

    /** True where all keys are {@link Long}s. */
    boolean keepsLongs() {
        return packing == Packing.LONG;
    }

    /** The key of a slot where this {@link #keepsLongs}. */
    long longAt(int slot) {
        return longs.keyAt(slot);
    }

    public Object keyAt(int slot) {
        return longs != null ? packing.unpack(longs.keyAt(slot)) : objects.keyAt(slot);
    }

    /** Takes a slot's key out, so that the slot may be given to another. */
    public void remove(int slot) {
        if (longs != null) {
            longs.remove(slot);
        } else {
            objects.remove(slot);
        }
    }

    public int size() {
        return isUndecided() ? 0 : table().size();
    }

    /** One past the highest slot that was ever used. */
    public int limit() {
        return isUndecided() ? 0 : table().limit();
    }

    public boolean isLive(int slot) {
        return !isUndecided() && table().isLive(slot);
    }

    /** The first slot from {@code slot} on that holds a key, or {@link #NONE}. */
    public int nextLive(int slot) {
        return isUndecided() ? NONE : table().nextLive(slot);
    }

    /** The memory of all arrays, without headers and key objects. */
    public long sizeBytes() {
        if (longs != null) {
            return longs.sizeBytes();
        }
        return objects == null ? 0 : objects.sizeBytes();
    }

    boolean keepsObjects() {
        return objects != null;
    }

    private boolean isUndecided() {
        return longs == null && objects == null;
    }

    private SlotTable table() {
        return longs != null ? longs : objects;
    }

    private int findOrAddOther(Object key) {
        if (isUndecided()) {
            decide(key);
        } else {
            objects = new ObjectKeyIndex();
            objects.adopt(longs, packing);
            settleAndWatch(objects);
            longs = null;
            packing = null;
        }
        return findOrAdd(key);
    }

    private void decide(Object firstKey) {
        packing = Packing.ofKey(firstKey.getClass());
        if (packing != null) {
            longs = new LongKeyIndex();
            settleAndWatch(longs);
        } else {
            objects = new ObjectKeyIndex();
            settleAndWatch(objects);
        }
    }

    private void settleAndWatch(SlotTable table) {
        if (pages != null) {
            pages.settle();
            table.watchedBy(pages);
        }
    }
}
