package weir.sql.functions.time;

import java.util.TimeZone;
import weir.sql.functions.FunctionContext;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.functions.TypeOf;
import weir.sql.functions.Volatility;
import weir.sql.types.LogicalType;

/** Times as numbers since 1970. */
@Topic("Time")
public final class EpochFunctions {
    private static final long MILLIS_PER_SECOND = 1_000;
    private static final int MOST_DIGITS = 9;
    /** The last second of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;
    /** The first second of the year 0. */
    private static final long FIRST_SECOND = -62_167_219_200L;

    private EpochFunctions() {}

    @SqlFunction(
            signature = "TO_TIMESTAMP_LTZ(number BIGINT, [precision INT = 3]) -> moment(precision) NULL",
            syntax = "TO_TIMESTAMP_LTZ(number[, precision])\nTO_TIMESTAMP_LTZ(text[, pattern[, zone]])",
            doc =
                    "The moment that is so many seconds (precision 0), milliseconds (3, if nothing is said), microseconds (6) or"
                            + " nanoseconds (9) after 1970; or that a text has, see TO_TIMESTAMP.",
            example = "TO_TIMESTAMP_LTZ(1700000000, 0)",
            result = "CAST('2023-11-14 22:13:20' AS TIMESTAMP_LTZ(3))")
    public static Long toTimestampLtz(long number, int precision, @TypeOf(TypeOf.RESULT) LogicalType type) {
        long perSecond = power(precision);
        long seconds = Math.floorDiv(number, perSecond);
        if (seconds < FIRST_SECOND || seconds > LAST_SECOND) {
            return null;
        }
        long rest = Math.floorMod(number, perSecond);
        long ticksPerSecond = type.ticksPerSecond();
        return seconds * ticksPerSecond
                + rest * (power(MOST_DIGITS) / perSecond) / (power(MOST_DIGITS) / ticksPerSecond);
    }

    private static long power(int exponent) {
        long power = 1;
        for (int digit = 0; digit < exponent; digit++) {
            power *= 10;
        }
        return power;
    }

    @SqlFunction(signature = "TO_TIMESTAMP_LTZ(number DOUBLE, [precision INT = 3]) -> moment(precision) NULL")
    public static Long toTimestampLtz(double number, int precision, @TypeOf(TypeOf.RESULT) LogicalType type) {
        double millis = number * MILLIS_PER_SECOND / power(precision);
        return toTimestampLtz((long) millis, 3, type);
    }

    @SqlFunction(signature = "TO_TIMESTAMP_LTZ(number DECIMAL, [precision INT = 3]) -> moment(precision) NULL")
    public static Long toTimestampLtz(
            java.math.BigDecimal number, int precision, @TypeOf(TypeOf.RESULT) LogicalType type) {
        return toTimestampLtz(number.longValue(), precision, type);
    }

    @SqlFunction(
            signature = "FROM_UNIXTIME(seconds BIGINT, [pattern STRING = 'yyyy-MM-dd HH:mm:ss']) -> STRING NULL",
            doc =
                    "What clocks in the session's zone show so many seconds after 1970, by a pattern of Java's SimpleDateFormat.",
            example = "FROM_UNIXTIME(0, 'yyyy')",
            result = "'1970'")
    public static String fromUnixtime(FunctionContext context, long seconds, LenientFormat pattern) {
        return pattern.format(seconds * MILLIS_PER_SECOND, TimeZone.getTimeZone(context.zone()));
    }

    @SqlFunction(
            signature = "UNIX_TIMESTAMP() -> BIGINT NOT NULL",
            syntax = "UNIX_TIMESTAMP()\nUNIX_TIMESTAMP(text[, pattern])",
            doc =
                    "Seconds since 1970: now, or when clocks in the session's zone show a time, written yyyy-MM-dd HH:mm:ss or by a"
                            + " pattern of Java's SimpleDateFormat. The least of all numbers where the text has no time.",
            example = "UNIX_TIMESTAMP('1970-01-02', 'yyyy-MM-dd')",
            result = "86400",
            volatility = Volatility.PER_ROW)
    public static long unixTimestamp(FunctionContext context) {
        return Math.floorDiv(context.nowMillis(), MILLIS_PER_SECOND);
    }

    @SqlFunction(signature = "UNIX_TIMESTAMP(text STRING, [pattern STRING = 'yyyy-MM-dd HH:mm:ss']) -> BIGINT")
    public static long unixTimestamp(FunctionContext context, String text, LenientFormat pattern) {
        Long millis = pattern.parse(text, TimeZone.getTimeZone(context.zone()));
        return millis == null ? Long.MIN_VALUE : millis / MILLIS_PER_SECOND;
    }
}
