package weir.operators.window;

import java.util.Arrays;

/**
 * Keys of class Long, kept as bare longs in a table of their own.
 *
 * <pre>
 *   entry = | lower half of the key | slot + 1 |      0 = free; collisions go on to the next place
 * </pre>
 *
 * As long as all keys are in the range of int, the entry tells a key for certain, so a look-up is one access to memory.
 */
final class LongKeys extends KeyTable {
    private static final long SLOT_MASK = 0xFFFFFFFFL;

    private long[] keys;
    private long[] table;
    private int shift;
    /** Some key is out of the range of int, so that its lower half may be that of another. */
    private boolean wide;

    LongKeys(int expected) {
        table = new long[tableSize(expected)];
        keys = new long[room(table.length)];
        shift = Long.numberOfLeadingZeros(table.length) + 1;
    }

    @Override
    int slot(Object key) {
        return key instanceof Long number ? slot(number.longValue()) : FOREIGN;
    }

    @Override
    void touch(Object[] candidates, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            Object key = candidates[i];
            if (key instanceof Long number) {
                sum += table[(int) (number * SPREAD >>> shift)];
            }
        }
        touched = sum;
    }

    private int slot(long key) {
        if (key != (int) key) {
            wide = true;
        }
        long[] entries = table;
        int mask = entries.length - 1;
        int at = (int) (key * SPREAD >>> shift);
        for (long entry = entries[at]; entry != 0; entry = entries[at]) {
            int slot = (int) entry - 1;
            if ((int) (entry >>> 32) == (int) key && (!wide || keys[slot] == key)) {
                return slot;
            }
            at = at + 1 & mask;
        }
        return add(key, at);
    }

    private int add(long key, int at) {
        int slot = size++;
        keys[slot] = key;
        table[at] = entry(key, slot);
        if (size == keys.length) {
            grow();
        }
        return ~slot;
    }

    private static long entry(long key, int slot) {
        return key << 32 | (slot + 1 & SLOT_MASK);
    }

    @Override
    Object key(int slot) {
        return keys[slot];
    }

    @Override
    KeyTable fresh(int expected) {
        return new LongKeys(expected);
    }

    @Override
    int slotOf(KeyTable other, int slot) {
        return slot(((LongKeys) other).keys[slot]);
    }

    private void grow() {
        table = new long[table.length * 2];
        keys = Arrays.copyOf(keys, room(table.length));
        shift--;
        int mask = table.length - 1;
        for (int slot = 0; slot < size; slot++) {
            int at = (int) (keys[slot] * SPREAD >>> shift);
            while (table[at] != 0) {
                at = at + 1 & mask;
            }
            table[at] = entry(keys[slot], slot);
        }
    }
}
