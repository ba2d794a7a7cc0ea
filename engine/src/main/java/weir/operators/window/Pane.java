package weir.operators.window;

/**
 * The accumulators of one stretch of time, a slice or a whole window: keys, and beside them a cell for each. While its
 * slice is part of a {@link RunningWindow} a pane also remembers how to take it out again.
 */
final class Pane {
    /** Holds no time, so that no row belongs to it. */
    static final Pane NONE = new Pane(Long.MAX_VALUE, Long.MIN_VALUE, null, null);

    private static final int LARGE = 1 << 14;

    /** In milliseconds, inclusive. */
    final long start;
    /** In milliseconds, exclusive. */
    final long end;

    Keys keys;
    final Cells cells;

    /** By slot: what was in the running window before this pane came on top. */
    Cells covered;
    /** By slot: true where that was nothing. */
    boolean[] atBottom;

    Pane(long start, long end, Keys keys, Cells cells) {
        this.start = start;
        this.end = end;
        this.keys = keys;
        this.cells = cells;
    }

    /** Becomes part of the running window that has {@code directory}. */
    void join(KeyDirectory directory) {
        keys = new SliceKeys(directory, (KeyTable) keys);
    }

    /** The keys of a pane that is part of a running window. */
    SliceKeys sliceKeys() {
        return (SliceKeys) keys;
    }

    /** True if its table is too big for the caches next to a core: 16384 keys take 256 KiB. */
    boolean isLarge() {
        return keys != null && keys.size > LARGE;
    }

    /** The slot of {@code key}; {@code ~slot} where it has just been given one, whose cell is there but not filled. */
    int slot(Object key) {
        int answer = keys.slot(key);
        if (answer == Keys.FOREIGN) {
            keys = keys.asObjects();
            answer = keys.slot(key);
        }
        if (answer < 0) {
            cells.ensure(~answer);
        }
        return answer;
    }

    /**
     * As {@link #slot} for each of the first {@code count} of {@code candidates}. Looks at all places first, so that the
     * processor waits for memory once and not once per key.
     */
    void slots(Object[] candidates, int count, int[] answers) {
        keys.touch(candidates, count);
        for (int i = 0; i < count; i++) {
            answers[i] = slot(candidates[i]);
        }
        cells.touch(answers, count);
    }

    /** Adds {@code row} to the accumulator of {@code key}. */
    <IN> void add(Object key, IN row, Fold<IN, ?> fold) throws Exception {
        int slot = slot(key);
        if (slot >= 0) {
            fold.add(cells, slot, row);
        } else {
            fold.first(cells, ~slot, row);
        }
    }

    /** Puts in {@code key}, which is not there yet, with the accumulator in the first cell of {@code content}. */
    void put(Object key, Cells content) {
        cells.move(~slot(key), content, 0);
    }
}
