package weir.sql.functions.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import weir.sql.functions.FunctionContext;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.functions.TypeOf;
import weir.sql.types.LogicalType;

/** Adds units of time, and counts those between two times. */
@Topic("Time")
public final class ShiftFunctions {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private ShiftFunctions() {}

    @SqlFunction(
            signature = "TIMESTAMPADD(unit SYMBOL, count BIGINT, time TIMESTAMP) -> shifted(unit, time)",
            syntax = "TIMESTAMPADD(unit, count, time)",
            doc =
                    "The time so many units later, or earlier for a negative number: YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE,"
                            + " SECOND or MILLISECOND. A day that the month does not have becomes its last one.",
            example = "TIMESTAMPADD(MONTH, 1, DATE '2024-01-31')",
            result = "DATE '2024-02-29'")
    public static long timestampadd(
            Unit unit,
            long count,
            long time,
            @TypeOf("time") LogicalType type,
            @TypeOf(TypeOf.RESULT) LogicalType result) {
        long finer = time * (result.ticksPerSecond() / type.ticksPerSecond());
        if (unit.months() == 0) {
            return finer + count * unit.ticks(result.ticksPerSecond());
        }
        LocalDateTime moved = Ticks.dateTime(finer, result).plusMonths(count * unit.months());
        return Ticks.of(moved, result);
    }

    @SqlFunction(signature = "TIMESTAMPADD(unit SYMBOL, count BIGINT, time TIMESTAMP_LTZ) -> shifted(unit, time)")
    public static long timestampadd(
            FunctionContext context,
            Unit unit,
            long count,
            long time,
            @TypeOf("time") LogicalType type,
            @TypeOf(TypeOf.RESULT) LogicalType result) {
        if (unit.months() == 0) {
            return timestampadd(unit, count, time, type, result);
        }
        long local = Ticks.local(time, type, context.zone());
        return Ticks.moment(timestampadd(unit, count, local, type, result), result, context.zone());
    }

    /** The result is a DATE, or a TIMESTAMP when the unit is shorter than a day. */
    @SqlFunction(signature = "TIMESTAMPADD(unit SYMBOL, count BIGINT, date DATE) -> shifted(unit, date)")
    public static Object timestampadd(Unit unit, long count, int date, @TypeOf(TypeOf.RESULT) LogicalType result) {
        LocalDate day = LocalDate.ofEpochDay(date);
        if (unit.isShorterThanDay()) {
            return Ticks.of(day.atStartOfDay(), result) + count * unit.ticks(result.ticksPerSecond());
        }
        LocalDate moved = day.plusMonths(count * unit.months()).plusDays(count * unit.days());
        return (int) moved.toEpochDay();
    }

    @SqlFunction(signature = "TIMESTAMPADD(unit SYMBOL, count BIGINT, time TIME) -> like(time)")
    public static int timestampaddToTime(Unit unit, long count, int time) {
        long moved = unit.isShorterThanDay() ? time + count * (unit.nanos() / NANOS_PER_MILLI) : time;
        return (int) Math.floorMod(moved, (long) Ticks.MILLIS_PER_DAY);
    }

    @SqlFunction(
            signature = "TIMESTAMPDIFF(unit SYMBOL, from TIMESTAMP, to TIMESTAMP) -> INT",
            syntax = "TIMESTAMPDIFF(unit, from, to)",
            doc =
                    "How many whole units lie between two times, see TIMESTAMPADD; negative when the second is the earlier one.",
            example = "TIMESTAMPDIFF(DAY, DATE '2024-02-28', DATE '2024-03-01')",
            result = "2")
    public static int timestampdiff(
            Unit unit, long from, long to, @TypeOf("from") LogicalType fromType, @TypeOf("to") LogicalType toType) {
        LocalDateTime start = Ticks.dateTime(from, fromType);
        LocalDateTime end = Ticks.dateTime(to, toType);
        if (unit.months() > 0) {
            return months(start, end) / unit.months();
        }
        return (int) (micros(start, end) / (unit.nanos() / NANOS_PER_MICRO));
    }

    /** The time between two, in microseconds. */
    private static long micros(LocalDateTime start, LocalDateTime end) {
        return ChronoUnit.MICROS.between(start, end);
    }

    @SqlFunction(signature = "TIMESTAMPDIFF(unit SYMBOL, from TIMESTAMP_LTZ, to TIMESTAMP_LTZ) -> INT")
    public static int timestampdiff(
            FunctionContext context,
            Unit unit,
            long from,
            long to,
            @TypeOf("from") LogicalType fromType,
            @TypeOf("to") LogicalType toType) {
        long start = unit.months() > 0 ? Ticks.local(from, fromType, context.zone()) : from;
        long end = unit.months() > 0 ? Ticks.local(to, toType, context.zone()) : to;
        return timestampdiff(unit, start, end, fromType, toType);
    }

    @SqlFunction(signature = "TIMESTAMPDIFF(unit SYMBOL, from TIME, to TIME) -> INT")
    public static int timestampdiff(Unit unit, int from, int to) {
        return unit.isShorterThanDay() ? (int) ((to - from) * NANOS_PER_MILLI / unit.nanos()) : 0;
    }

    /** Whole months: from a day to the same day of another month, or to its last one, at the same time of day or later. */
    private static int months(LocalDateTime start, LocalDateTime end) {
        LocalDate from = start.toLocalDate();
        LocalDate to = end.toLocalDate();
        int months = from.isAfter(to) ? -months(to, from) : months(from, to);
        boolean early = from.plusMonths(months).equals(to) && end.toLocalTime().isBefore(start.toLocalTime());
        return early ? months - 1 : months;
    }

    private static int months(LocalDate from, LocalDate to) {
        int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
        return from.plusMonths(months).isAfter(to) ? months - 1 : months;
    }
}
