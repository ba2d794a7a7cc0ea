package weir.bench;

import java.util.Arrays;

/** Sums by key: the open-addressing table that the hand-written loops use; keys are not negative. */
final class LongTable {
    private static final long FREE = -1;

    private long[] cells = cells(1_024);
    private int size;

    /** Adds to the key's sum and returns the new sum. */
    long add(long key, long value) {
        if (size * 4 >= cells.length) {
            grow();
        }
        int at = place(key);
        if (cells[at] == FREE) {
            cells[at] = key;
            size++;
        }
        return cells[at + 1] += value;
    }

    /** Gives all sums to {@code tally} and forgets them. */
    void drainTo(Tally tally) {
        for (int at = 0; at < cells.length; at += 2) {
            if (cells[at] != FREE) {
                tally.add(cells[at], cells[at + 1]);
                cells[at] = FREE;
                cells[at + 1] = 0;
            }
        }
        size = 0;
    }

    private int place(long key) {
        int mask = cells.length - 1;
        int at = (int) (Work.mix(key) << 1) & mask;
        while (cells[at] != FREE && cells[at] != key) {
            at = at + 2 & mask;
        }
        return at;
    }

    private void grow() {
        long[] before = cells;
        cells = cells(before.length * 2);
        for (int at = 0; at < before.length; at += 2) {
            if (before[at] != FREE) {
                int to = place(before[at]);
                cells[to] = before[at];
                cells[to + 1] = before[at + 1];
            }
        }
    }

    /** Keys at even places, their sums behind them. */
    private static long[] cells(int length) {
        long[] cells = new long[length];
        for (int at = 0; at < length; at += 2) {
            Arrays.fill(cells, at, at + 1, FREE);
        }
        return cells;
    }
}
