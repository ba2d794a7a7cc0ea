package weir.batch;

import weir.base.Invariants;

/**
 * The one unit that crosses a channel: columns of equal size, the rows' times, and the watermarks between them.
 * Immutable once sent.
 */
public final class Batch implements Message {
    /** The time of a row that has none. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private final int size;
    private final Column[] columns;
    private final long[] times;
    private final Marks marks;

    /** Takes over all arrays; {@code times} is null where no row has a time. */
    public Batch(int size, Column[] columns, long[] times, Marks marks) {
        Invariants.check(times == null || times.length >= size, "a batch has a time for each row or none at all");
        this.size = size;
        this.columns = columns;
        this.times = times;
        this.marks = marks;
    }

    public int size() {
        return size;
    }

    public int columnCount() {
        return columns.length;
    }

    public Column column(int index) {
        return columns[index];
    }

    /** The time of a row in milliseconds, or {@link #NO_TIME}. */
    public long time(int row) {
        return times == null ? NO_TIME : times[row];
    }

    public Marks marks() {
        return marks;
    }

    /** The watermark after the last row, {@code before} being the one before the first. */
    public long lastWatermark(long before) {
        return marks.count() == 0 ? before : Math.max(before, marks.watermark(marks.count() - 1));
    }

    /** The same rows with other watermarks between them. */
    public Batch withMarks(Marks other) {
        return new Batch(size, columns, times, other);
    }
}
