package weir.batch;

/** 64-bit integers. */
public final class LongColumn extends Column {
    private final long[] values;
    private final int valueCount;

    /** Without nulls; takes over {@code values}: the caller must not write to it any more. */
    public LongColumn(long[] values, int size) {
        this(values, size, Positions.flat(size), null);
    }

    LongColumn(long[] values, int valueCount, Positions rows, long[] nulls) {
        super(rows, nulls);
        this.values = values;
        this.valueCount = valueCount;
    }

    @Override
    public ColumnType type() {
        return ColumnType.LONG;
    }

    /** The value of a row; undefined where it is null. */
    public long getLong(int row) {
        return values[position(row)];
    }

    /** The values in the order of the rows, {@link #size} of them; to read only. Copies unless the column is flat. */
    public long[] values() {
        if (positions().isPlain()) {
            return values;
        }
        long[] ordered = new long[size()];
        for (int row = 0; row < ordered.length; row++) {
            ordered[row] = values[position(row)];
        }
        return ordered;
    }

    @Override
    Column at(Positions rows) {
        return new LongColumn(values, valueCount, rows, nulls());
    }

    @Override
    int valueCount() {
        return valueCount;
    }

    @Override
    Long valueAt(int position) {
        return values[position];
    }

    /** The value at a position, as {@link #position} gives it. */
    long raw(int position) {
        return values[position];
    }

    @Override
    long hashAt(int position) {
        return Hashes.of(values[position]);
    }

    @Override
    boolean equalAt(int position, Column other, int otherPosition) {
        return values[position] == ((LongColumn) other).values[otherPosition];
    }

    /** The array itself, to be filled again. */
    long[] array() {
        return values;
    }
}
