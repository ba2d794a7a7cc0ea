package weir.sql.kernel;

import weir.base.WeirException;

/** Division of whole numbers: truncated, and refused by zero. */
public final class Numbers {
    private static final String BY_ZERO =
            "A whole number was divided by zero. Test the divisor first, for instance with NULLIF(divisor, 0).";

    private Numbers() {}

    public static int divide(int a, int b) {
        if (b == 0) {
            throw new WeirException(BY_ZERO);
        }
        return a / b;
    }

    public static long divide(long a, long b) {
        if (b == 0) {
            throw new WeirException(BY_ZERO);
        }
        return a / b;
    }

    public static int remainder(int a, int b) {
        if (b == 0) {
            throw new WeirException(BY_ZERO);
        }
        return a % b;
    }

    public static long remainder(long a, long b) {
        if (b == 0) {
            throw new WeirException(BY_ZERO);
        }
        return a % b;
    }
}
