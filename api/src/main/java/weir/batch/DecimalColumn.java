package weir.batch;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Exact decimals of one scale: the digits as a 128-bit integer, low half and high half. While all values of a column fit
 * into 64 bits it has no high halves.
 */
public final class DecimalColumn extends Column {
    private final ColumnType type;
    private final long[] low;
    private final long[] high;
    private final int valueCount;

    /** {@code high} is null where each value is its low half with the sign of that. */
    DecimalColumn(ColumnType type, long[] low, long[] high, int valueCount, Positions rows, long[] nulls) {
        super(rows, nulls);
        this.type = type;
        this.low = low;
        this.high = high;
        this.valueCount = valueCount;
    }

    @Override
    public ColumnType type() {
        return type;
    }

    /** True where {@link #low} is the whole number of digits for every row. */
    public boolean fitsLong() {
        return high == null;
    }

    /** The low 64 bits of the digits of a row; undefined where it is null. */
    public long low(int row) {
        return low[position(row)];
    }

    /** The high 64 bits of the digits of a row; undefined where it is null. */
    public long high(int row) {
        return rawHigh(position(row));
    }

    /** The low half at a position, as {@link #position} gives it. */
    long rawLow(int position) {
        return low[position];
    }

    /** The high half at a position, as {@link #position} gives it. */
    long rawHigh(int position) {
        return high == null ? low[position] >> 63 : high[position];
    }

    @Override
    Column at(Positions rows) {
        return new DecimalColumn(type, low, high, valueCount, rows, nulls());
    }

    @Override
    int valueCount() {
        return valueCount;
    }

    @Override
    BigDecimal valueAt(int position) {
        if (rawHigh(position) == low[position] >> 63) {
            return BigDecimal.valueOf(low[position], type.scale());
        }
        BigInteger upper = BigInteger.valueOf(high[position]).shiftLeft(64);
        BigInteger lower = new BigInteger(Long.toUnsignedString(low[position]));
        return new BigDecimal(upper.add(lower), type.scale());
    }

    @Override
    long hashAt(int position) {
        return Hashes.combine(low[position], rawHigh(position));
    }

    @Override
    boolean equalAt(int position, Column other, int otherPosition) {
        DecimalColumn that = (DecimalColumn) other;
        return low[position] == that.low[otherPosition] && rawHigh(position) == that.rawHigh(otherPosition);
    }
}
