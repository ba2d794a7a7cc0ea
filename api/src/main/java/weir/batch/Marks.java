package weir.batch;

import java.util.Arrays;

/**
 * The watermarks that lie between the rows of a batch, so that time is exact for every row although rows travel
 * together: mark {@code i} says that after {@code row(i)} rows the stream's watermark was {@code watermark(i)}.
 */
public final class Marks {
    public static final Marks NONE = new Marks(new int[0], new long[0], 0);

    private final int[] rows;
    private final long[] watermarks;
    private final int count;

    /** Takes over both arrays, of which the first {@code count} entries count; both ascend. */
    public Marks(int[] rows, long[] watermarks, int count) {
        this.rows = rows;
        this.watermarks = watermarks;
        this.count = count;
    }

    public int count() {
        return count;
    }

    /** The number of the batch's rows that came before mark {@code mark}. */
    public int row(int mark) {
        return rows[mark];
    }

    public long watermark(int mark) {
        return watermarks[mark];
    }

    /** The marks as they lie between the rows that are left when only {@code taken}, ascending, are kept. */
    Marks take(int[] taken, int takenCount) {
        if (count == 0) {
            return NONE;
        }
        int[] moved = new int[count];
        int before = 0;
        for (int mark = 0; mark < count; mark++) {
            while (before < takenCount && taken[before] < rows[mark]) {
                before++;
            }
            moved[mark] = before;
        }
        return new Marks(moved, watermarks, count);
    }

    /** The marks after the rows from {@code from} up to {@code to}; those before the very first row go with it. */
    Marks slice(int from, int to) {
        int first = from == 0 ? 0 : firstAfter(from);
        int end = firstAfter(to);
        if (first == end || to == 0) {
            return NONE;
        }
        int[] moved = Arrays.copyOfRange(rows, first, end);
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= from;
        }
        return new Marks(moved, Arrays.copyOfRange(watermarks, first, end), end - first);
    }

    /** The first mark after more than {@code row} rows. */
    private int firstAfter(int row) {
        int mark = 0;
        while (mark < count && rows[mark] <= row) {
            mark++;
        }
        return mark;
    }

    /** For people: {@code 3:1000} is watermark 1000 after three rows. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int mark = 0; mark < count; mark++) {
            text.append(mark == 0 ? "" : ", ").append(rows[mark]).append(':').append(watermarks[mark]);
        }
        return text.append(']').toString();
    }
}
