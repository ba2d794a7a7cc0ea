package weir.batch;

import java.util.Arrays;

/** Fills {@link Marks}. */
public final class MarkAppender {
    private static final int FIRST_CAPACITY = 4;

    private int[] rows = new int[FIRST_CAPACITY];
    private long[] watermarks = new long[FIRST_CAPACITY];
    private int count;
    private long last = Long.MIN_VALUE;

    /** Notes that after {@code row} rows the watermark is {@code watermark}, unless it was that high before. */
    public void append(int row, long watermark) {
        if (watermark <= last) {
            return;
        }
        last = watermark;
        if (count > 0 && rows[count - 1] == row) {
            watermarks[count - 1] = watermark;
            return;
        }
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 4);
            watermarks = Arrays.copyOf(watermarks, count * 4);
        }
        rows[count] = row;
        watermarks[count++] = watermark;
    }

    /** The marks since the last call; a watermark is not noted again in later ones. */
    public Marks build() {
        if (count == 0) {
            return Marks.NONE;
        }
        Marks built = new Marks(rows, watermarks, count);
        rows = new int[FIRST_CAPACITY];
        watermarks = new long[FIRST_CAPACITY];
        count = 0;
        return built;
    }
}
