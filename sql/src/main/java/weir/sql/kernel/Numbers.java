package weir.sql.kernel;

import weir.sql.functions.math.DivisionByZero;

/** Division of whole numbers: truncated, and refused by zero. */
public final class Numbers {
    private Numbers() {}

    public static int divide(int a, int b) {
        if (b == 0) {
            throw DivisionByZero.failure();
        }
        return a / b;
    }

    public static long divide(long a, long b) {
        if (b == 0) {
            throw DivisionByZero.failure();
        }
        return a / b;
    }

    public static int remainder(int a, int b) {
        if (b == 0) {
            throw DivisionByZero.failure();
        }
        return a % b;
    }

    public static long remainder(long a, long b) {
        if (b == 0) {
            throw DivisionByZero.failure();
        }
        return a % b;
    }
}
