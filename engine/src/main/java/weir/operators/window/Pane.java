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

    /** By slot: where the key is in the running window; {@code ~place} if older panes did not have it. */
    int[] places;
    /** By slot: what was there before this pane came on top. */
    Cells covered;

    Pane(long start, long end, Keys keys, Cells cells) {
        this.start = start;
        this.end = end;
        this.keys = keys;
        this.cells = cells;
    }

    /** True if its table is too big for the caches next to a core: 16384 keys take 256 KiB. */
    boolean isLarge() {
        return keys != null && keys.size > LARGE;
    }

    /** Adds {@code row} to the accumulator of {@code key}. */
    <IN> void add(Object key, IN row, Fold<IN, ?> fold) throws Exception {
        int slot = keys.slot(key);
        if (slot >= 0) {
            fold.add(cells, slot, row);
        } else {
            addNew(slot, key, row, fold);
        }
    }

    /** Puts in {@code key}, which is not there yet, with the accumulator in the first cell of {@code content}. */
    void put(Object key, Cells content) {
        int answer = keys.slot(key);
        if (answer == Keys.FOREIGN) {
            keys = keys.asObjects();
            answer = keys.slot(key);
        }
        cells.ensure(~answer);
        cells.move(~answer, content, 0);
    }

    /** Starts the accumulator of a key that {@link Keys#slot} answered {@code answer} for: a new slot, or FOREIGN. */
    <IN> void addNew(int answer, Object key, IN row, Fold<IN, ?> fold) throws Exception {
        if (answer == Keys.FOREIGN) {
            keys = keys.asObjects();
            add(key, row, fold);
        } else {
            cells.ensure(~answer);
            fold.first(cells, ~answer, row);
        }
    }
}
