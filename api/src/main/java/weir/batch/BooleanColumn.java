package weir.batch;

import java.util.Arrays;

/** Truth values, a byte each: 1 for true. */
public final class BooleanColumn extends Column {
    private final byte[] values;
    private final int valueCount;

    /** Without nulls; takes over {@code values}, which holds 0 and 1: the caller must not write to it any more. */
    public BooleanColumn(byte[] values, int size) {
        this(values, size, Positions.flat(size), null);
    }

    BooleanColumn(byte[] values, int valueCount, Positions rows, long[] nulls) {
        super(rows, nulls);
        this.values = values;
        this.valueCount = valueCount;
    }

    @Override
    public ColumnType type() {
        return ColumnType.BOOLEAN;
    }

    /** The value of a row; undefined where it is null. */
    public boolean getBoolean(int row) {
        return values[position(row)] != 0;
    }

    /** Which rows are true, ascending; null rows are not. For {@link Batch#take}. */
    public int[] trueRows() {
        int[] rows = new int[size()];
        int count = 0;
        for (int row = 0; row < rows.length; row++) {
            rows[count] = row;
            count += isNull(row) ? 0 : values[position(row)];
        }
        return Arrays.copyOf(rows, count);
    }

    @Override
    Column at(Positions rows) {
        return new BooleanColumn(values, valueCount, rows, nulls());
    }

    @Override
    int valueCount() {
        return valueCount;
    }

    @Override
    Boolean valueAt(int position) {
        return values[position] != 0;
    }

    /** The value at a position, as {@link #position} gives it. */
    byte raw(int position) {
        return values[position];
    }

    @Override
    long hashAt(int position) {
        return Hashes.of(values[position] + 1);
    }

    @Override
    boolean equalAt(int position, Column other, int otherPosition) {
        return values[position] == ((BooleanColumn) other).values[otherPosition];
    }

    /** The array itself, to be filled again. */
    byte[] array() {
        return values;
    }
}
