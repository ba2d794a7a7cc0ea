package weir.batch;

/** 64-bit integers without nulls. */
public final class LongColumn implements Column {
    private final long[] values;
    private final int size;

    /** Takes over {@code values}: the caller must not write to it any more. */
    public LongColumn(long[] values, int size) {
        this.values = values;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Object get(int row) {
        return values[row];
    }

    /** The values themselves, {@link #size} of them; to read only. */
    public long[] values() {
        return values;
    }
}
