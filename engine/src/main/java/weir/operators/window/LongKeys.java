package weir.operators.window;

import java.util.Arrays;

/** Keys of class Long, kept as bare longs. */
final class LongKeys extends Keys {
    private long[] keys;
    /** Slot plus one by hash, 0 where free; collisions go on to the next place. */
    private int[] table;

    private int shift;

    LongKeys(int expected) {
        table = new int[tableSize(expected)];
        keys = new long[table.length >> 1];
        shift = Integer.numberOfLeadingZeros(table.length) + 33;
    }

    @Override
    int slot(Object key) {
        return key instanceof Long number ? slot(number.longValue()) : FOREIGN;
    }

    int slot(long key) {
        int[] places = table;
        int mask = places.length - 1;
        int at = (int) (key * SPREAD >>> shift);
        for (int slot = places[at] - 1; slot >= 0; slot = places[at] - 1) {
            if (keys[slot] == key) {
                return slot;
            }
            at = at + 1 & mask;
        }
        return add(key, at);
    }

    private int add(long key, int at) {
        int slot = size++;
        keys[slot] = key;
        table[at] = slot + 1;
        if (size == keys.length) {
            grow();
        }
        return ~slot;
    }

    @Override
    int find(Object key) {
        if (!(key instanceof Long number)) {
            return NONE;
        }
        int mask = table.length - 1;
        int at = (int) (number * SPREAD >>> shift);
        for (int slot = table[at] - 1; slot >= 0; slot = table[at] - 1) {
            if (keys[slot] == number) {
                return slot;
            }
            at = at + 1 & mask;
        }
        return NONE;
    }

    @Override
    Object key(int slot) {
        return keys[slot];
    }

    @Override
    Keys fresh(int expected) {
        return new LongKeys(expected);
    }

    @Override
    int slotOf(Keys other, int slot) {
        return slot(((LongKeys) other).keys[slot]);
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        table = new int[table.length * 2];
        shift--;
        int mask = table.length - 1;
        for (int slot = 0; slot < size; slot++) {
            int at = (int) (keys[slot] * SPREAD >>> shift);
            while (table[at] != 0) {
                at = at + 1 & mask;
            }
            table[at] = slot + 1;
        }
    }
}
