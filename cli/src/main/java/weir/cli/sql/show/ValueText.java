package weir.cli.sql.show;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import weir.sql.types.LogicalType;
import weir.sql.types.LogicalType.Kind;

/** Values that have no parts, as text. Points in time show milliseconds, and more digits only where there are more. */
final class ValueText {
    private static final int NANOS_OF_MILLI = 1_000_000;
    private static final int NANOS_OF_MICRO = 1_000;
    private static final long MILLIS_OF_DAY = 86_400_000;
    private static final int MONTHS_OF_YEAR = 12;

    private final ZoneId zone;

    /** Text with points of TIMESTAMP_LTZ as clocks in {@code zone} show them. */
    ValueText(ZoneId zone) {
        this.zone = zone;
    }

    String of(Object value, LogicalType type) {
        return switch (type.kind()) {
            case DATE -> LocalDate.ofEpochDay((Integer) value).toString();
            case TIME -> time((Integer) value);
            case TIMESTAMP ->
                timestamp(instant((Long) value, type).atZone(ZoneOffset.UTC).toLocalDateTime());
            case TIMESTAMP_LTZ ->
                timestamp(instant((Long) value, type).atZone(zone).toLocalDateTime());
            case DECIMAL -> ((BigDecimal) value).toPlainString();
            case FLOAT -> Float.toString(((Double) value).floatValue());
            case BINARY, VARBINARY -> "0x" + HexFormat.of().formatHex((byte[]) value);
            case INTERVAL_DAY_TIME -> dayTime((Long) value);
            case INTERVAL_YEAR_MONTH -> yearMonth((Integer) value);
            default -> String.valueOf(value);
        };
    }

    /** Whether JSON writes the value without quotes. */
    static boolean isBare(Object value, Kind kind) {
        boolean number = kind.isInteger() || kind == Kind.FLOAT || kind == Kind.DOUBLE;
        return kind == Kind.BOOLEAN || number && !(value instanceof Double real && !Double.isFinite(real));
    }

    private static Instant instant(long ticks, LogicalType type) {
        long perSecond = type.ticksPerSecond();
        long nanosOfTick = 1_000_000_000L / perSecond;
        return Instant.ofEpochSecond(Math.floorDiv(ticks, perSecond), Math.floorMod(ticks, perSecond) * nanosOfTick);
    }

    private static String timestamp(LocalDateTime at) {
        String date = at.getYear() <= 9_999
                ? at.toLocalDate().toString()
                : at.toLocalDate().toString().substring(1);
        return date + " " + clock(at.toLocalTime()) + fraction(at.getNano());
    }

    private static String clock(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    }

    private static String fraction(int nanos) {
        if (nanos % NANOS_OF_MILLI == 0) {
            return String.format(Locale.ROOT, ".%03d", nanos / NANOS_OF_MILLI);
        }
        return nanos % NANOS_OF_MICRO == 0
                ? String.format(Locale.ROOT, ".%06d", nanos / NANOS_OF_MICRO)
                : String.format(Locale.ROOT, ".%09d", nanos);
    }

    private static String time(int millis) {
        LocalTime time = LocalTime.ofNanoOfDay((long) millis * NANOS_OF_MILLI);
        return clock(time) + (time.getNano() == 0 ? "" : fraction(time.getNano()));
    }

    private static String dayTime(long millis) {
        long size = Math.abs(millis);
        LocalTime time = LocalTime.ofNanoOfDay(size % MILLIS_OF_DAY * NANOS_OF_MILLI);
        return (millis < 0 ? "-" : "+") + size / MILLIS_OF_DAY + " " + clock(time) + fraction(time.getNano());
    }

    private static String yearMonth(int months) {
        int size = Math.abs(months);
        return String.format(
                Locale.ROOT, "%s%d-%02d", months < 0 ? "-" : "+", size / MONTHS_OF_YEAR, size % MONTHS_OF_YEAR);
    }
}
