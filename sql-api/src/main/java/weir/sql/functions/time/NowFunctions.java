package weir.sql.functions.time;

import weir.sql.functions.FunctionContext;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.functions.Volatility;
import weir.sql.types.LogicalType;
import weir.sql.types.ValueComparison;

/** The present: in a stream the moment of each row, in a batch the query's beginning. */
@Topic("Time")
public final class NowFunctions {
    private static final int MILLIS_PER_SECOND = 1_000;
    private static final LogicalType MILLIS = LogicalType.timestamp(3);

    private NowFunctions() {}

    private static long localMillis(FunctionContext context) {
        return Ticks.local(context.nowMillis(), MILLIS, context.zone());
    }

    @SqlFunction(
            signature = "CURRENT_DATE() -> DATE NOT NULL",
            syntax = "CURRENT_DATE",
            doc = "Today in the session's zone.",
            example = "CURRENT_DATE",
            volatility = Volatility.PER_ROW)
    public static int currentDate(FunctionContext context) {
        return (int) Math.floorDiv(localMillis(context), (long) Ticks.MILLIS_PER_DAY);
    }

    @SqlFunction(
            signature = "LOCALTIME() -> TIME NOT NULL",
            aliases = "CURRENT_TIME",
            syntax = "LOCALTIME",
            doc = "The time of day in the session's zone, in seconds.",
            example = "LOCALTIME",
            volatility = Volatility.PER_ROW)
    public static int localtime(FunctionContext context) {
        int millis = (int) Math.floorMod(localMillis(context), (long) Ticks.MILLIS_PER_DAY);
        return millis - millis % MILLIS_PER_SECOND;
    }

    @SqlFunction(
            signature = "LOCALTIMESTAMP() -> TIMESTAMP(3) NOT NULL",
            syntax = "LOCALTIMESTAMP",
            doc = "Date and time in the session's zone, without a zone.",
            example = "LOCALTIMESTAMP",
            volatility = Volatility.PER_ROW)
    public static long localtimestamp(FunctionContext context) {
        return localMillis(context);
    }

    @SqlFunction(
            signature = "CURRENT_TIMESTAMP() -> TIMESTAMP_LTZ(3) NOT NULL",
            aliases = "NOW",
            syntax = "CURRENT_TIMESTAMP\nNOW()",
            doc = "The present moment.",
            example = "CURRENT_TIMESTAMP",
            volatility = Volatility.PER_ROW)
    public static long currentTimestamp(FunctionContext context) {
        return context.nowMillis();
    }

    @SqlFunction(
            signature = "CURRENT_ROW_TIMESTAMP() -> TIMESTAMP_LTZ(3) NOT NULL",
            doc = "The moment at which the row is looked at, in a batch too.",
            example = "CURRENT_ROW_TIMESTAMP()",
            volatility = Volatility.PER_ROW)
    public static long currentRowTimestamp(FunctionContext context) {
        return context.rowMillis();
    }

    @SqlFunction(
            signature = "OVERLAPS(start1 C, end1 C, start2 C, end2 C) -> BOOLEAN",
            syntax = "(start, end) OVERLAPS (start, end)\n(start, interval) OVERLAPS (start, interval)",
            doc = "Whether two spans of time have a point in common, their ends included.",
            example = "(DATE '2024-01-01', DATE '2024-02-01') OVERLAPS (DATE '2024-01-15', DATE '2024-03-01')",
            result = "TRUE")
    public static boolean overlaps(Object start1, Object end1, Object start2, Object end2) {
        return ValueComparison.compare(max(start1, end1), min(start2, end2)) >= 0
                && ValueComparison.compare(max(start2, end2), min(start1, end1)) >= 0;
    }

    private static Object max(Object left, Object right) {
        return ValueComparison.compare(left, right) >= 0 ? left : right;
    }

    private static Object min(Object left, Object right) {
        return ValueComparison.compare(left, right) <= 0 ? left : right;
    }
}
