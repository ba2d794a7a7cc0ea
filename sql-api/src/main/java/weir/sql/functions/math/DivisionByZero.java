package weir.sql.functions.math;

import weir.base.WeirException;

/** What is told where a whole number or a decimal is divided by zero. */
public final class DivisionByZero {
    private DivisionByZero() {}

    public static WeirException failure() {
        return new WeirException(
                "A number was divided by zero. Test the divisor first, for instance with NULLIF(divisor, 0).");
    }
}
