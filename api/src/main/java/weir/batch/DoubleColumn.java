package weir.batch;

/** 64-bit floating-point numbers; NaN equals NaN, and -0.0 does not equal 0.0, as in {@link Double#equals}. */
public final class DoubleColumn extends Column {
    private final double[] values;
    private final int valueCount;

    /** Without nulls; takes over {@code values}: the caller must not write to it any more. */
    public DoubleColumn(double[] values, int size) {
        this(values, size, Positions.flat(size), null);
    }

    DoubleColumn(double[] values, int valueCount, Positions rows, long[] nulls) {
        super(rows, nulls);
        this.values = values;
        this.valueCount = valueCount;
    }

    @Override
    public ColumnType type() {
        return ColumnType.DOUBLE;
    }

    /** The value of a row; undefined where it is null. */
    public double getDouble(int row) {
        return values[position(row)];
    }

    /** The values in the order of the rows, {@link #size} of them; to read only. Copies unless the column is flat. */
    public double[] values() {
        if (positions().isPlain()) {
            return values;
        }
        double[] ordered = new double[size()];
        for (int row = 0; row < ordered.length; row++) {
            ordered[row] = values[position(row)];
        }
        return ordered;
    }

    @Override
    Column at(Positions rows) {
        return new DoubleColumn(values, valueCount, rows, nulls());
    }

    @Override
    int valueCount() {
        return valueCount;
    }

    @Override
    Double valueAt(int position) {
        return values[position];
    }

    /** The value at a position, as {@link #position} gives it. */
    double raw(int position) {
        return values[position];
    }

    @Override
    long hashAt(int position) {
        return Hashes.of(Double.doubleToLongBits(values[position]));
    }

    @Override
    boolean equalAt(int position, Column other, int otherPosition) {
        return Double.compare(values[position], ((DoubleColumn) other).values[otherPosition]) == 0;
    }

    /** The array itself, to be filled again. */
    double[] array() {
        return values;
    }
}
