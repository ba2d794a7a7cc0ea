package weir.sql.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import weir.batch.DecimalColumn;

/**
 * Decimals as the whole number of their digits, as long as that fits into a long; whoever gets {@link #NONE} has to reckon with
 * objects instead.
 */
public final class Digits {
    /** Stands for digits that do not fit. */
    public static final long NONE = Long.MIN_VALUE;

    private Digits() {}

    /** The digits of a row that is not NULL. */
    public static long of(DecimalColumn column, int row) {
        long low = column.low(row);
        return column.fitsLong() || column.high(row) == low >> Long.SIZE - 1 ? low : NONE;
    }

    /** The digits of a value, {@code scale} of them behind the point, or of NULL any. */
    public static long of(BigDecimal value, int scale) {
        if (value == null) {
            return 0;
        } else if (value.scale() != scale) {
            return NONE;
        }
        BigInteger digits = value.unscaledValue();
        return digits.bitLength() < Long.SIZE ? digits.longValue() : NONE;
    }

    public static long multiply(long a, long b) {
        long low = a * b;
        return a != NONE && b != NONE && Math.multiplyHigh(a, b) == low >> Long.SIZE - 1 ? low : NONE;
    }

    public static long add(long a, long b) {
        long sum = a + b;
        return a != NONE && b != NONE && ((a ^ sum) & (b ^ sum)) >= 0 ? sum : NONE;
    }

    public static long subtract(long a, long b) {
        long difference = a - b;
        return a != NONE && b != NONE && ((a ^ b) & (a ^ difference)) >= 0 ? difference : NONE;
    }

    /** The digits if they are less than {@code bound}, whatever their sign. */
    public static long within(long digits, long bound) {
        return -bound < digits && digits < bound ? digits : NONE;
    }
}
