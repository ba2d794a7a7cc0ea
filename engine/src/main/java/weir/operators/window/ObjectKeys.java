package weir.operators.window;

import java.util.Arrays;

/** Keys of any class, told apart by {@code equals}; the hash of each is kept beside it. */
final class ObjectKeys extends KeyTable {
    private Object[] keys;
    private int[] hashes;
    /** Slot plus one by hash, 0 where free; collisions go on to the next place. */
    private int[] table;

    private int shift;

    ObjectKeys(int expected) {
        table = new int[tableSize(expected)];
        keys = new Object[room(table.length)];
        hashes = new int[room(table.length)];
        shift = Integer.numberOfLeadingZeros(table.length) + 33;
    }

    @Override
    int slot(Object key) {
        return slot(key, key.hashCode());
    }

    @Override
    void touch(Object[] candidates, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            Object key = candidates[i];
            if (key != null) {
                sum += table[home(key.hashCode())];
            }
        }
        touched = sum;
    }

    private int slot(Object key, int hash) {
        int at = search(key, hash);
        int slot = table[at] - 1;
        return slot >= 0 ? slot : add(key, hash, at);
    }

    /** The place in the table that holds {@code key}, or the free one where it belongs. */
    private int search(Object key, int hash) {
        int[] places = table;
        int mask = places.length - 1;
        int at = home(hash);
        for (int slot = places[at] - 1; slot >= 0; slot = places[at] - 1) {
            if (hashes[slot] == hash && (keys[slot] == key || keys[slot].equals(key))) {
                return at;
            }
            at = at + 1 & mask;
        }
        return at;
    }

    private int home(int hash) {
        return (int) (hash * SPREAD >>> shift);
    }

    private int add(Object key, int hash, int at) {
        int slot = size++;
        keys[slot] = key;
        hashes[slot] = hash;
        table[at] = slot + 1;
        if (size == keys.length) {
            grow();
        }
        return ~slot;
    }

    @Override
    Object key(int slot) {
        return keys[slot];
    }

    @Override
    KeyTable fresh(int expected) {
        return new ObjectKeys(expected);
    }

    @Override
    int slotOf(KeyTable other, int slot) {
        ObjectKeys source = (ObjectKeys) other;
        return slot(source.keys[slot], source.hashes[slot]);
    }

    private void grow() {
        table = new int[table.length * 2];
        keys = Arrays.copyOf(keys, room(table.length));
        hashes = Arrays.copyOf(hashes, keys.length);
        shift--;
        int mask = table.length - 1;
        for (int slot = 0; slot < size; slot++) {
            int at = home(hashes[slot]);
            while (table[at] != 0) {
                at = at + 1 & mask;
            }
            table[at] = slot + 1;
        }
    }
}
