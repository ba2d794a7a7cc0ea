package weir.sql.plan;

/**
 * How rows are put into windows.
 *
 * @param kind the sort of window
 * @param time the position of the column with the rows' time; -1 for the time of the clock
 * @param size how long a window is, or the gap that ends a session, in milliseconds
 * @param step how far apart windows begin, or their ends in CUMULATE; else the size
 * @param offset how far windows begin from 1970, in milliseconds
 * @param start where rows already have windows: the position of window_start, and of window_end in {@code end}; else -1
 * @param partition the positions of columns that have sessions of their own, in a windowing function
 * @param zoned whether the time is an instant, so that windows follow the clocks of the session's zone
 */
public record Window(
        Kind kind, int time, long size, long step, long offset, int start, int end, int[] partition, boolean zoned) {
    /** The sorts of windows. */
    public enum Kind {
        TUMBLE,
        HOP,
        CUMULATE,
        SESSION
    }

    /** True where rows come with window_start and window_end. */
    public boolean isAttached() {
        return start >= 0;
    }

    /** True where a row may be in several windows. */
    public boolean isRepeating() {
        return kind == Kind.HOP || kind == Kind.CUMULATE;
    }

    public boolean isProcessingTime() {
        return time < 0 && !isAttached();
    }
}
