package weir.state;

import java.util.Arrays;

/** A set of slots: one bit for each. */
final class SlotSet {
    private long[] words = {};

    boolean contains(int slot) {
        int word = slot >>> 6;
        return word < words.length && (words[word] >>> slot & 1) != 0;
    }

    void add(int slot) {
        int word = slot >>> 6;
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(word + 1, words.length + (words.length >> 1)));
        }
        words[word] |= 1L << slot;
    }

    void remove(int slot) {
        int word = slot >>> 6;
        if (word < words.length) {
            words[word] &= ~(1L << slot);
        }
    }

    /** The first member from {@code slot} on; -1 if there is none. */
    int next(int slot) {
        int word = slot >>> 6;
        if (word >= words.length) {
            return -1;
        }
        long bits = words[word] & (-1L << slot);
        while (bits == 0) {
            if (++word == words.length) {
                return -1;
            }
            bits = words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    long sizeBytes() {
        return (long) words.length * Long.BYTES;
    }
}
