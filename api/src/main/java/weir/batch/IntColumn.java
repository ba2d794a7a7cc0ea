package weir.batch;

/** 32-bit integers. */
public final class IntColumn extends Column {
    private final int[] values;
    private final int valueCount;

    /** Without nulls; takes over {@code values}: the caller must not write to it any more. */
    public IntColumn(int[] values, int size) {
        this(values, size, Positions.flat(size), null);
    }

    IntColumn(int[] values, int valueCount, Positions rows, long[] nulls) {
        super(rows, nulls);
        this.values = values;
        this.valueCount = valueCount;
    }

    @Override
    public ColumnType type() {
        return ColumnType.INT;
    }

    /** The value of a row; undefined where it is null. */
    public int getInt(int row) {
        return values[position(row)];
    }

    /** The values in the order of the rows, {@link #size} of them; to read only. Copies unless the column is flat. */
    public int[] values() {
        if (positions().isPlain()) {
            return values;
        }
        int[] ordered = new int[size()];
        for (int row = 0; row < ordered.length; row++) {
            ordered[row] = values[position(row)];
        }
        return ordered;
    }

    @Override
    Column at(Positions rows) {
        return new IntColumn(values, valueCount, rows, nulls());
    }

    @Override
    int valueCount() {
        return valueCount;
    }

    @Override
    Integer valueAt(int position) {
        return values[position];
    }

    /** The value at a position, as {@link #position} gives it. */
    int raw(int position) {
        return values[position];
    }

    @Override
    long hashAt(int position) {
        return Hashes.of(values[position]);
    }

    @Override
    boolean equalAt(int position, Column other, int otherPosition) {
        return values[position] == ((IntColumn) other).values[otherPosition];
    }

    /** The array itself, to be filled again. */
    int[] array() {
        return values;
    }
}
