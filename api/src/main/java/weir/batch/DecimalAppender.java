package weir.batch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/** Fills a {@link DecimalColumn}. */
public final class DecimalAppender extends ColumnAppender {
    private static final int LONG_BITS = 63;

    private final ColumnType type;
    private long[] low = new long[FIRST_CAPACITY];
    /** Null until a value needs it. */
    private long[] high;

    DecimalAppender(ColumnType type) {
        this.type = type;
    }

    /** Appends the digits of a value, given as a whole number. */
    public void append(long digits) {
        append(digits, digits >> LONG_BITS);
    }

    /** Appends the digits of a value, given as the halves of a 128-bit whole number. */
    public void append(long lowHalf, long highHalf) {
        int position = next();
        if (position == low.length) {
            low = Arrays.copyOf(low, position * 2);
            high = high == null ? null : Arrays.copyOf(high, position * 2);
        }
        low[position] = lowHalf;
        if (high == null && highHalf != lowHalf >> LONG_BITS) {
            high = highHalves(position);
        }
        if (high != null) {
            high[position] = highHalf;
        }
    }

    /** The halves that the values so far did without. */
    private long[] highHalves(int count) {
        long[] halves = new long[low.length];
        for (int i = 0; i < count; i++) {
            halves[i] = low[i] >> LONG_BITS;
        }
        return halves;
    }

    /**
     * Appends a value.
     *
     * @throws ArithmeticException where it has more digits, before or after the point, than the column
     */
    public void append(BigDecimal value) {
        BigDecimal scaled = value.setScale(type.scale());
        if (scaled.precision() > type.precision()) {
            throw new ArithmeticException(
                    value + " does not fit into DECIMAL(" + type.precision() + ", " + type.scale() + ").");
        }
        BigInteger digits = scaled.unscaledValue();
        append(digits.longValue(), digits.shiftRight(64).longValue());
    }

    @Override
    void appendValue(Object value) {
        append((BigDecimal) value);
    }

    @Override
    void appendFiller() {
        append(0L);
    }

    @Override
    void appendPosition(Column source, int position) {
        DecimalColumn column = (DecimalColumn) source;
        append(column.rawLow(position), column.rawHigh(position));
    }

    @Override
    Column build(Positions rows, long[] nulls) {
        DecimalColumn built = new DecimalColumn(type, low, high, rows.size(), rows, nulls);
        low = new long[nextCapacity(rows.size(), low.length)];
        high = null;
        return built;
    }
}
