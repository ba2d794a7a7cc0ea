package weir.sql.functions.math;

import java.math.BigDecimal;
import java.math.RoundingMode;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.functions.TypeOf;
import weir.sql.types.LogicalType;

/** Rounds numbers: half away from zero, down, up, or towards zero. */
@Topic("Numbers")
public final class RoundingFunctions {
    private RoundingFunctions() {}

    @SqlFunction(
            signature = {"FLOOR(number INT) -> like(number)"},
            syntax = "FLOOR(number)\nFLOOR(time TO unit)",
            doc =
                    "The greatest whole number that is not greater. A time is cut down to YEAR, QUARTER, MONTH, WEEK (which begins on"
                            + " Sunday), DAY, HOUR, MINUTE or SECOND, or also MILLENNIUM, CENTURY, DECADE or MILLISECOND.",
            example = "FLOOR(-1.5)",
            result = "-2")
    public static int floor(int number) {
        return number;
    }

    @SqlFunction(signature = "FLOOR(number BIGINT) -> BIGINT")
    public static long floor(long number) {
        return number;
    }

    @SqlFunction(signature = "FLOOR(number DECIMAL) -> whole(number)")
    public static BigDecimal floor(BigDecimal number) {
        return number.setScale(0, RoundingMode.FLOOR);
    }

    @SqlFunction(signature = {"FLOOR(number FLOAT) -> FLOAT", "FLOOR(number DOUBLE) -> DOUBLE"})
    public static double floor(double number) {
        return Math.floor(number);
    }

    @SqlFunction(
            signature = "CEIL(number INT) -> like(number)",
            aliases = "CEILING",
            syntax = "CEIL(number)\nCEIL(time TO unit)",
            doc =
                    "The least whole number that is not less. A time is moved up to the next beginning of a unit, see FLOOR; its time"
                            + " of day does not count for units longer than a day, nor do microseconds for any.",
            example = "CEIL(-1.5)",
            result = "-1")
    public static int ceil(int number) {
        return number;
    }

    @SqlFunction(signature = "CEIL(number BIGINT) -> BIGINT")
    public static long ceil(long number) {
        return number;
    }

    @SqlFunction(signature = "CEIL(number DECIMAL) -> whole(number)")
    public static BigDecimal ceil(BigDecimal number) {
        return number.setScale(0, RoundingMode.CEILING);
    }

    @SqlFunction(signature = {"CEIL(number FLOAT) -> FLOAT", "CEIL(number DOUBLE) -> DOUBLE"})
    public static double ceil(double number) {
        return Math.ceil(number);
    }

    @SqlFunction(
            signature = "ROUND(number INT, [digits INT = 0]) -> like(number)",
            doc =
                    "The number rounded to so many digits after the point, none if nothing is said; halves go away from zero. A"
                            + " negative number of digits rounds before the point.",
            example = "ROUND(2.125, 2)",
            result = "2.13")
    public static int round(int number, int digits, @TypeOf("number") LogicalType type) {
        return Integers.wrap(rounded(number, digits, RoundingMode.HALF_UP).longValue(), type);
    }

    @SqlFunction(signature = "ROUND(number BIGINT, [digits INT = 0]) -> BIGINT")
    public static long round(long number, int digits) {
        return rounded(number, digits, RoundingMode.HALF_UP).longValue();
    }

    @SqlFunction(signature = "ROUND(number DECIMAL, [digits INT = 0]) -> rounded(number, digits)")
    public static BigDecimal round(BigDecimal number, int digits, @TypeOf(TypeOf.RESULT) LogicalType type) {
        return rounded(number, digits, RoundingMode.HALF_UP).setScale(type.scale(), RoundingMode.HALF_UP);
    }

    @SqlFunction(
            signature = {
                "ROUND(number FLOAT, [digits INT = 0]) -> FLOAT",
                "ROUND(number DOUBLE, [digits INT = 0]) -> DOUBLE"
            })
    public static double round(double number, int digits, @TypeOf("number") LogicalType type) {
        return ofDouble(number, digits, RoundingMode.HALF_UP, type);
    }

    @SqlFunction(
            signature = "TRUNCATE(number INT, [digits INT = 0]) -> like(number)",
            doc =
                    "The number cut to so many digits after the point, none if nothing is said. A negative number of digits cuts"
                            + " before the point.",
            example = "TRUNCATE(2.129, 2)",
            result = "2.12")
    public static int truncate(int number, int digits) {
        return rounded(number, digits, RoundingMode.DOWN).intValue();
    }

    @SqlFunction(signature = "TRUNCATE(number BIGINT, [digits INT = 0]) -> BIGINT")
    public static long truncate(long number, int digits) {
        return rounded(number, digits, RoundingMode.DOWN).longValue();
    }

    @SqlFunction(signature = "TRUNCATE(number DECIMAL, [digits INT = 0]) -> rounded(number, digits)")
    public static BigDecimal truncate(BigDecimal number, int digits, @TypeOf(TypeOf.RESULT) LogicalType type) {
        return rounded(number, digits, RoundingMode.DOWN).setScale(type.scale(), RoundingMode.DOWN);
    }

    @SqlFunction(
            signature = {
                "TRUNCATE(number FLOAT, [digits INT = 0]) -> FLOAT",
                "TRUNCATE(number DOUBLE, [digits INT = 0]) -> DOUBLE"
            })
    public static double truncate(double number, int digits, @TypeOf("number") LogicalType type) {
        return ofDouble(number, digits, RoundingMode.DOWN, type);
    }

    private static BigDecimal rounded(long number, int digits, RoundingMode mode) {
        return digits >= 0 ? BigDecimal.valueOf(number) : rounded(BigDecimal.valueOf(number), digits, mode);
    }

    private static BigDecimal rounded(BigDecimal number, int digits, RoundingMode mode) {
        return digits >= number.scale() ? number : number.setScale(digits, mode);
    }

    /** Rounds the decimal digits that the number is written with; what is not finite has none. */
    private static double ofDouble(double number, int digits, RoundingMode mode, LogicalType type) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return number;
        }
        boolean isFloat = type.kind() == LogicalType.Kind.FLOAT;
        BigDecimal written = isFloat ? new BigDecimal(Float.toString((float) number)) : BigDecimal.valueOf(number);
        BigDecimal rounded = rounded(written, digits, mode);
        return isFloat ? rounded.floatValue() : rounded.doubleValue();
    }
}
