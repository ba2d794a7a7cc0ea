package weir.sql.codegen;

import java.util.function.Supplier;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/** Conversions between points in time, and from text to them. */
final class Moments {
    private static final String CALENDAR = "weir.sql.kernel.Calendar.";

    private Moments() {}

    static Conversions.MomentConversion conversion(Value from, LogicalType to, Supplier<String> zone) {
        if (from.type().kind().isText()) {
            return new Conversions.MomentConversion(parsed(from.code(), to, zone), true);
        }
        return new Conversions.MomentConversion(
                switch (to.kind()) {
                    case DATE -> toDate(from, zone);
                    case TIME -> CALENDAR + "truncateTime(" + toTime(from, zone) + ", " + to.precision() + ")";
                    case TIMESTAMP -> toTimestamp(from, to, zone);
                    default -> toInstant(from, to, zone);
                },
                false);
    }

    private static String parsed(String code, LogicalType to, Supplier<String> zone) {
        return switch (to.kind()) {
            case DATE -> CALENDAR + "parseDate(" + code + ")";
            case TIME -> CALENDAR + "parseTime(" + code + ", " + to.precision() + ")";
            case TIMESTAMP -> CALENDAR + "parseTimestamp(" + code + ", " + to.precision() + ")";
            default ->
                CALENDAR + "toInstant(" + CALENDAR + "parseTimestamp(" + code + ", " + to.precision() + "), "
                        + to.ticksPerSecond() + "L, " + zone.get() + ")";
        };
    }

    private static String toDate(Value from, Supplier<String> zone) {
        return "(int) Math.floorDiv(" + local(from, zone) + ", "
                + 86_400L * from.type().ticksPerSecond() + "L)";
    }

    private static String toTime(Value from, Supplier<String> zone) {
        long ticks = from.type().ticksPerSecond();
        if (from.type().kind() == Kind.TIME) {
            return from.code();
        }
        return "(int) (Math.floorMod(" + local(from, zone) + ", " + 86_400L * ticks + "L) / " + ticks / 1_000 + "L)";
    }

    private static String toTimestamp(Value from, LogicalType to, Supplier<String> zone) {
        return switch (from.type().kind()) {
            case DATE -> from.code() + " * " + 86_400L * to.ticksPerSecond() + "L";
            case TIME -> from.code() + " * " + to.ticksPerSecond() / 1_000 + "L";
            default -> rescaled(local(from, zone), from.type(), to);
        };
    }

    private static String toInstant(Value from, LogicalType to, Supplier<String> zone) {
        if (from.type().kind() == Kind.TIMESTAMP_LTZ) {
            return rescaled(from.code(), from.type(), to);
        }
        return CALENDAR + "toInstant(" + toTimestamp(from, to, zone) + ", " + to.ticksPerSecond() + "L, " + zone.get()
                + ")";
    }

    /** The ticks of a point in time on the clocks of the session's zone. */
    private static String local(Value from, Supplier<String> zone) {
        return from.type().kind() == Kind.TIMESTAMP_LTZ
                ? CALENDAR + "toLocal(" + from.code() + ", " + from.type().ticksPerSecond() + "L, " + zone.get() + ")"
                : from.code();
    }

    private static String rescaled(String ticks, LogicalType from, LogicalType to) {
        return CALENDAR + "rescale(" + ticks + ", " + from.ticksPerSecond() + "L, " + to.ticksPerSecond() + "L, "
                + to.precision() + ")";
    }
}
