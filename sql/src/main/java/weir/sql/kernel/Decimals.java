package weir.sql.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import weir.base.WeirException;

/** Exact decimals: results are rounded half up to the scale of their type, and NULL where they do not fit. */
public final class Decimals {
    private Decimals() {}

    /** The value with exactly {@code scale} digits after the point; null if it has more than {@code precision} digits. */
    public static BigDecimal fit(BigDecimal value, int precision, int scale) {
        BigDecimal rounded = value.scale() == scale ? value : value.setScale(scale, RoundingMode.HALF_UP);
        return rounded.precision() > precision ? null : rounded;
    }

    public static BigDecimal fromDouble(double value, int precision, int scale) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? null
                : fit(BigDecimal.valueOf(value), precision, scale);
    }

    public static BigDecimal add(BigDecimal a, BigDecimal b, int precision, int scale) {
        return fit(a.add(b), precision, scale);
    }

    public static BigDecimal subtract(BigDecimal a, BigDecimal b, int precision, int scale) {
        return fit(a.subtract(b), precision, scale);
    }

    public static BigDecimal multiply(BigDecimal a, BigDecimal b, int precision, int scale) {
        return fit(a.multiply(b), precision, scale);
    }

    public static BigDecimal divide(BigDecimal a, BigDecimal b, int precision, int scale) {
        if (b.signum() == 0) {
            throw new WeirException("A decimal was divided by zero. Test the divisor first, for instance with"
                    + " NULLIF(divisor, 0).");
        }
        return fit(a.divide(b, Math.max(scale, a.scale()), RoundingMode.HALF_UP), precision, scale);
    }

    public static BigDecimal remainder(BigDecimal a, BigDecimal b, int precision, int scale) {
        if (b.signum() == 0) {
            throw new WeirException("The remainder of a division of decimals by zero was asked for.");
        }
        return fit(a.remainder(b), precision, scale);
    }
}
