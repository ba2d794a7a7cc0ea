package weir.sql.functions.time;

import java.time.LocalDate;
import weir.sql.functions.FunctionContext;
import weir.sql.functions.SqlFunction;
import weir.sql.functions.Topic;
import weir.sql.functions.TypeOf;
import weir.sql.types.LogicalType;

/** FLOOR and CEIL of times; their description stands with those of numbers. */
@Topic("Numbers")
public final class RoundTimeFunctions {
    private static final long MILLIS_PER_SECOND = 1_000;

    private RoundTimeFunctions() {}

    @SqlFunction(signature = "FLOOR(time TIMESTAMP, unit SYMBOL) -> like(time)")
    public static long floor(long time, Unit unit, @TypeOf("time") LogicalType type) {
        if (unit.isShorterThanDay()) {
            return time - Math.floorMod(time, unit.ticks(type.ticksPerSecond()));
        }
        long perDay = Ticks.perDay(type);
        return unit.floor(LocalDate.ofEpochDay(Math.floorDiv(time, perDay))).toEpochDay() * perDay;
    }

    @SqlFunction(signature = "FLOOR(time TIMESTAMP_LTZ, unit SYMBOL) -> like(time)")
    public static long floor(FunctionContext context, long time, Unit unit, @TypeOf("time") LogicalType type) {
        long local = Ticks.local(time, type, context.zone());
        return time - (local - floor(local, unit, type));
    }

    @SqlFunction(signature = "FLOOR(date DATE, unit SYMBOL) -> DATE")
    public static int floor(int date, Unit unit) {
        return (int) unit.floor(LocalDate.ofEpochDay(date)).toEpochDay();
    }

    @SqlFunction(signature = "FLOOR(time TIME, unit SYMBOL) -> like(time)")
    public static int floorOfTime(int time, Unit unit) {
        return unit.isShorterThanDay() ? time - (int) (time % unit.ticks(MILLIS_PER_SECOND)) : time;
    }

    /** As in Flink, the time of day does not count for units longer than a day, and microseconds for no other. */
    @SqlFunction(signature = "CEIL(time TIMESTAMP, unit SYMBOL) -> like(time)")
    public static long ceil(long time, Unit unit, @TypeOf("time") LogicalType type) {
        long perDay = Ticks.perDay(type);
        if (unit.compareTo(Unit.DAY) < 0) {
            return unit.ceil(LocalDate.ofEpochDay(Math.floorDiv(time, perDay))).toEpochDay() * perDay;
        }
        long ticks = unit.ticks(type.ticksPerSecond());
        long millis = Math.min(ticks, Unit.MILLISECOND.ticks(type.ticksPerSecond()));
        long whole = time - Math.floorMod(time, millis);
        return whole + Math.floorMod(-whole, ticks);
    }

    @SqlFunction(signature = "CEIL(time TIMESTAMP_LTZ, unit SYMBOL) -> like(time)")
    public static long ceil(FunctionContext context, long time, Unit unit, @TypeOf("time") LogicalType type) {
        return Ticks.moment(ceil(Ticks.local(time, type, context.zone()), unit, type), type, context.zone());
    }

    @SqlFunction(signature = "CEIL(date DATE, unit SYMBOL) -> DATE")
    public static int ceil(int date, Unit unit) {
        return (int) unit.ceil(LocalDate.ofEpochDay(date)).toEpochDay();
    }

    /** The end of the day is its beginning. */
    @SqlFunction(signature = "CEIL(time TIME, unit SYMBOL) -> like(time)")
    public static int ceilOfTime(int time, Unit unit) {
        int floor = floorOfTime(time, unit);
        return floor == time ? time : (int) ((floor + unit.ticks(MILLIS_PER_SECOND)) % Ticks.MILLIS_PER_DAY);
    }
}
