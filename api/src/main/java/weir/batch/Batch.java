package weir.batch;

import java.util.Arrays;
import weir.base.Invariants;

/**
 * The one unit that crosses a channel: columns of equal size, the rows' times, what the rows mean in a changelog, and the
 * watermarks between them. Immutable once sent.
 */
public final class Batch implements Message {
    /** The time of a row that has none. */
    public static final long NO_TIME = Long.MIN_VALUE;

    private final int size;
    private final Column[] columns;
    private final long[] times;
    private final byte[] kinds;
    private final Marks marks;

    /** Takes over all arrays; {@code times} is null where no row has a time. */
    public Batch(int size, Column[] columns, long[] times, Marks marks) {
        this(size, columns, times, null, marks);
    }

    /**
     * Takes over all arrays; {@code times} is null where no row has a time, {@code kinds} where all rows are insertions,
     * else holds numbers of {@link weir.types.RowKind}.
     */
    public Batch(int size, Column[] columns, long[] times, byte[] kinds, Marks marks) {
        Invariants.check(times == null || times.length >= size, "a batch has a time for each row or none at all");
        Invariants.check(kinds == null || kinds.length >= size, "a batch has a kind for each row or none at all");
        for (Column column : columns) {
            Invariants.check(column.size() == size, "the columns of a batch have as many rows as the batch");
        }
        this.size = size;
        this.columns = columns;
        this.times = times;
        this.kinds = kinds;
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

    /** The times of the rows, to read only; null where no row has one. */
    public long[] times() {
        return times;
    }

    /** What a row means in a changelog, as {@link weir.types.RowKind} numbers it: 0 for an insertion. */
    public byte kind(int row) {
        return kinds == null ? 0 : kinds[row];
    }

    /** The kinds of the rows, to read only; null where all are insertions. */
    public byte[] kinds() {
        return kinds;
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
        return new Batch(size, columns, times, kinds, other);
    }

    /** The same rows with other columns. */
    public Batch withColumns(Column... other) {
        return new Batch(size, other, times, kinds, marks);
    }

    /** These rows only, ascending, without copying values; all watermarks stay. Takes over {@code rows}. */
    public Batch take(int[] rows, int count) {
        Column[] taken = new Column[columns.length];
        Arrays.setAll(taken, i -> columns[i].take(rows, count));
        return new Batch(
                count,
                taken,
                times == null ? null : gather(times, rows, count),
                kinds == null ? null : gather(kinds, rows, count),
                marks.take(rows, count));
    }

    /**
     * The rows from {@code from} up to but not including {@code to}, without copying values, with the watermarks after
     * them. Slices that follow each other have all watermarks, each once.
     */
    public Batch slice(int from, int to) {
        if (from == 0 && to == size) {
            return this;
        }
        Column[] part = new Column[columns.length];
        Arrays.setAll(part, i -> columns[i].slice(from, to));
        return new Batch(
                to - from,
                part,
                times == null ? null : Arrays.copyOfRange(times, from, to),
                kinds == null ? null : Arrays.copyOfRange(kinds, from, to),
                marks.slice(from, to));
    }

    /** The same rows with values of their own, so that the batch keeps no others in memory. */
    public Batch compact() {
        Column[] compact = new Column[columns.length];
        Arrays.setAll(compact, i -> columns[i].compact());
        return withColumns(compact);
    }

    private static long[] gather(long[] values, int[] rows, int count) {
        long[] gathered = new long[count];
        for (int i = 0; i < count; i++) {
            gathered[i] = values[rows[i]];
        }
        return gathered;
    }

    private static byte[] gather(byte[] values, int[] rows, int count) {
        byte[] gathered = new byte[count];
        for (int i = 0; i < count; i++) {
            gathered[i] = values[rows[i]];
        }
        return gathered;
    }

    /** For people: the number of rows, the columns and the watermarks. */
    @Override
    public String toString() {
        return "Batch of " + size + " rows " + Arrays.toString(columns) + " watermarks " + marks;
    }
}
