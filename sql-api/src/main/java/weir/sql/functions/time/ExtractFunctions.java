package weir.sql.functions.time;

import java.time.LocalDate;
import weir.base.WeirException;
import weir.sql.functions.FunctionContext;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.functions.TypeOf;
import weir.sql.types.LogicalType;

/** Fields of dates, times and intervals. */
@Topic("Time")
public final class ExtractFunctions {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int MONTHS_PER_YEAR = 12;

    private ExtractFunctions() {}

    @SqlFunction(
            signature = "EXTRACT(field SYMBOL, time TIMESTAMP) -> BIGINT",
            syntax = "EXTRACT(field FROM time)",
            doc =
                    "A field of a date, time or interval: YEAR, QUARTER, MONTH, WEEK (of ISO), DAY, HOUR, MINUTE, SECOND, MILLISECOND"
                            + " (0 to 999), MICROSECOND, NANOSECOND, DOW (Sunday is 1), ISODOW (Monday is 1), DOY, ISOYEAR, DECADE, CENTURY,"
                            + " MILLENNIUM, or EPOCH, the seconds since 1970.",
            example = "EXTRACT(DAY FROM DATE '2024-02-29')",
            result = "29")
    public static long extract(Field field, long time, @TypeOf("time") LogicalType type) {
        if (field == Field.EPOCH) {
            return Math.floorDiv(time, type.ticksPerSecond());
        }
        long perDay = Ticks.perDay(type);
        return field.isOfDay()
                ? field.of(Math.floorMod(time, perDay) * (Ticks.NANOS_PER_SECOND / type.ticksPerSecond()))
                : field.of(LocalDate.ofEpochDay(Math.floorDiv(time, perDay)));
    }

    @SqlFunction(signature = "EXTRACT(field SYMBOL, time TIMESTAMP_LTZ) -> BIGINT")
    public static long extract(FunctionContext context, Field field, long time, @TypeOf("time") LogicalType type) {
        return extract(field, Ticks.local(time, type, context.zone()), type);
    }

    @SqlFunction(signature = "EXTRACT(field SYMBOL, date DATE) -> BIGINT")
    public static long extract(Field field, int date) {
        return field.of(LocalDate.ofEpochDay(date));
    }

    @SqlFunction(signature = "EXTRACT(field SYMBOL, time TIME) -> BIGINT")
    public static long extractOfTime(Field field, int time) {
        return ofDay(field, time);
    }

    private static long ofDay(Field field, long millis) {
        if (!field.isOfDay()) {
            throw new WeirException("EXTRACT finds no " + field + " in a time of day.");
        }
        return field.of(millis * NANOS_PER_MILLI);
    }

    @SqlFunction(signature = "EXTRACT(field SYMBOL, interval INTERVAL_DAY) -> BIGINT")
    public static long extractOfInterval(Field field, long interval) {
        return field == Field.DAY ? interval / Ticks.MILLIS_PER_DAY : ofDay(field, interval % Ticks.MILLIS_PER_DAY);
    }

    @SqlFunction(signature = "EXTRACT(field SYMBOL, interval INTERVAL_MONTH) -> BIGINT")
    public static long extractOfInterval(Field field, int interval) {
        int months = interval % MONTHS_PER_YEAR;
        int years = interval / MONTHS_PER_YEAR;
        return switch (field) {
            case MILLENNIUM -> years / 1000;
            case CENTURY -> years / 100;
            case DECADE -> years / 10;
            case YEAR -> years;
            case QUARTER -> months / 3 + 1L;
            case MONTH -> months;
            default -> throw new WeirException("EXTRACT finds no " + field + " in an interval of months.");
        };
    }
}
