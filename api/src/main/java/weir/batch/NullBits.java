package weir.batch;

import java.util.Arrays;

/** Marks the nulls among a column's values, one bit each; an array that is missing or too short marks none. */
final class NullBits {
    private NullBits() {}

    static boolean isSet(long[] bits, int index) {
        int word = index >>> 6;
        return bits != null && word < bits.length && (bits[word] & 1L << index) != 0;
    }

    static void clear(long[] bits, int index) {
        if (isSet(bits, index)) {
            bits[index >>> 6] &= ~(1L << index);
        }
    }

    /** Returns {@code bits}, or a larger array in its place, with one more bit set. */
    static long[] set(long[] bits, int index) {
        int word = index >>> 6;
        long[] grown = bits == null ? new long[Math.max(1, word + 1)] : bits;
        if (word >= grown.length) {
            grown = Arrays.copyOf(grown, Math.max(word + 1, grown.length * 2));
        }
        grown[word] |= 1L << index;
        return grown;
    }
}
