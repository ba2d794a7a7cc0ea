package weir.batch;

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
}
