package weir.sql.functions.math;

import java.math.BigDecimal;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.functions.TypeOf;
import weir.sql.types.LogicalType;

/** Size, sign and remainder. */
@Topic("Numbers")
public final class NumberFunctions {
    private NumberFunctions() {}

    @SqlFunction(
            signature = "ABS(number INT) -> like(number)",
            doc = "The number without its sign. The least of all integers stays itself.",
            example = "ABS(-5)",
            result = "5")
    public static int abs(int number, @TypeOf("number") LogicalType type) {
        return Integers.wrap(Math.abs(number), type);
    }

    @SqlFunction(signature = "ABS(number BIGINT) -> BIGINT")
    public static long abs(long number) {
        return Math.abs(number);
    }

    @SqlFunction(signature = "ABS(number DECIMAL) -> like(number)")
    public static BigDecimal abs(BigDecimal number) {
        return number.abs();
    }

    @SqlFunction(signature = {"ABS(number FLOAT) -> FLOAT", "ABS(number DOUBLE) -> DOUBLE"})
    public static double abs(double number) {
        return Math.abs(number);
    }

    @SqlFunction(
            signature = "SIGN(number INT) -> like(number)",
            doc = "1 for positive numbers, -1 for negative ones, 0 for zero.",
            example = "SIGN(-5)",
            result = "-1")
    public static int sign(int number) {
        return Integer.signum(number);
    }

    @SqlFunction(signature = "SIGN(number BIGINT) -> BIGINT")
    public static long sign(long number) {
        return Long.signum(number);
    }

    @SqlFunction(signature = "SIGN(number DECIMAL) -> like(number)")
    public static BigDecimal sign(BigDecimal number) {
        return BigDecimal.valueOf(number.signum()).setScale(number.scale());
    }

    @SqlFunction(signature = {"SIGN(number FLOAT) -> FLOAT", "SIGN(number DOUBLE) -> DOUBLE"})
    public static double sign(double number) {
        return number == 0 ? 0 : Math.signum(number);
    }

    @SqlFunction(
            signature = "MOD(dividend INT, divisor INT) -> like(divisor)",
            doc = "What is left after dividing, with the dividend's sign. Division by zero fails.",
            example = "MOD(-7, 3)",
            result = "-1")
    public static int mod(int dividend, int divisor) {
        if (divisor == 0) {
            throw DivisionByZero.failure();
        }
        return dividend % divisor;
    }

    @SqlFunction(signature = "MOD(dividend BIGINT, divisor BIGINT) -> like(divisor)")
    public static long mod(long dividend, long divisor) {
        if (divisor == 0) {
            throw DivisionByZero.failure();
        }
        return dividend % divisor;
    }

    @SqlFunction(signature = "MOD(dividend BIGINT, divisor INT) -> like(divisor)")
    public static int mod(long dividend, int divisor) {
        if (divisor == 0) {
            throw DivisionByZero.failure();
        }
        return (int) (dividend % divisor);
    }

    @SqlFunction(signature = "MOD(dividend DECIMAL, divisor DECIMAL) -> remainder(dividend, divisor)")
    public static Object mod(BigDecimal dividend, BigDecimal divisor, @TypeOf(TypeOf.RESULT) LogicalType type) {
        if (divisor.signum() == 0) {
            throw DivisionByZero.failure();
        }
        BigDecimal rest = dividend.remainder(divisor);
        return switch (type.kind()) {
            case TINYINT, SMALLINT, INT -> rest.intValue();
            case BIGINT -> rest.longValue();
            default -> rest.setScale(type.scale(), java.math.RoundingMode.HALF_UP);
        };
    }
}
