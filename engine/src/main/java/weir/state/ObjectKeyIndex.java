package weir.state;

/** Numbers objects densely, by {@code equals} and {@code hashCode}; the hash of each is kept beside it. */
final class ObjectKeyIndex extends SlotTable {
    private final ObjectPages keys = new ObjectPages();
    private final IntPages hashes = new IntPages();

    int find(Object key) {
        return find(key, KeyHash.of(key));
    }

    /** The slot of {@code key}; {@code ~slot} where it has just been given one. */
    int findOrAdd(Object key) {
        int hash = KeyHash.of(key);
        int slot = find(key, hash);
        return slot == NONE ? ~add(key, hash) : slot;
    }

    Object keyAt(int slot) {
        return keys.get(slot);
    }

    void remove(int slot) {
        release(slot);
        keys.set(slot, null);
    }

    /** Takes over all keys of an index of longs, each in its old slot. */
    void adopt(LongKeyIndex longs, Packing packing) {
        for (int slot = longs.nextLive(0); slot != NONE; slot = longs.nextLive(slot + 1)) {
            put(slot, packing.unpack(longs.keyAt(slot)));
        }
        adoptSlots(longs);
    }

    long sizeBytes() {
        return tableSizeBytes() + keys.sizeBytes() + hashes.sizeBytes();
    }

    @Override
    int hashAt(int slot) {
        return hashes.get(slot);
    }

    private int find(Object key, int hash) {
        int[] table = entries;
        int tag = hash << slotBits;
        int at = home(hash, table.length);
        for (int entry = table[at]; entry != 0; entry = table[at]) {
            int candidate = entry ^ tag;
            if ((candidate & ~slotMask) == 0 && isAt(candidate - 1, key)) {
                return candidate - 1;
            }
            at = at + 1 == table.length ? 0 : at + 1;
        }
        return NONE;
    }

    private boolean isAt(int slot, Object key) {
        Object other = keys.get(slot);
        return other == key || other.equals(key);
    }

    private int add(Object key, int hash) {
        int slot = claim(hash);
        put(slot, key, hash);
        return slot;
    }

    private void put(int slot, Object key) {
        put(slot, key, KeyHash.of(key));
    }

    private void put(int slot, Object key, int hash) {
        keys.set(slot, key);
        hashes.set(slot, hash);
    }
}
