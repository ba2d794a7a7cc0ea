package weir.sql.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time: days and ticks since 1970, months, zones and text. */
public final class Calendar {
    private static final Pattern DATE = Pattern.compile("(\\d{1,4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{0,9}))?)?");
    private static final Pattern HOUR = Pattern.compile("\\d{1,9}");
    private static final long DAY_SECONDS = 86_400;
    private static final int NANO_DIGITS = 9;

    private Calendar() {}

    /** A day so many months later; the last of the month where that has fewer days. */
    public static int plusMonths(int day, int months) {
        return (int) LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
    }

    public static long plusMonths(long ticks, int months, long ticksPerSecond) {
        long day = Math.floorDiv(ticks, DAY_SECONDS * ticksPerSecond);
        long within = Math.floorMod(ticks, DAY_SECONDS * ticksPerSecond);
        return plusMonths((int) day, months) * DAY_SECONDS * ticksPerSecond + within;
    }

    /** The whole months from {@code b} to {@code a}, both in milliseconds. */
    public static int monthsBetween(long a, long b) {
        boolean back = a < b;
        LocalDateTime from = local(back ? a : b);
        LocalDateTime to = local(back ? b : a);
        int months = (int) java.time.temporal.ChronoUnit.MONTHS.between(from, to);
        return back ? -months : months;
    }

    private static LocalDateTime local(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    /** What the clocks of {@code zone} show at an instant. */
    public static long toLocal(long ticks, long ticksPerSecond, ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) {
            return ticks;
        }
        Instant instant = Instant.ofEpochSecond(Math.floorDiv(ticks, ticksPerSecond));
        return ticks + zone.getRules().getOffset(instant).getTotalSeconds() * ticksPerSecond;
    }

    /** The instant at which the clocks of {@code zone} show something; the earlier one where they show it twice. */
    public static long toInstant(long ticks, long ticksPerSecond, ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) {
            return ticks;
        }
        long second = Math.floorDiv(ticks, ticksPerSecond);
        LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        return local.atZone(zone).toEpochSecond() * ticksPerSecond + Math.floorMod(ticks, ticksPerSecond);
    }

    /** Ticks of another length, with no more than {@code precision} digits of the second. */
    public static long rescale(long ticks, long from, long to, int precision) {
        long rescaled = to >= from ? ticks * (to / from) : Math.floorDiv(ticks, from / to);
        return truncate(rescaled, to, precision);
    }

    private static long truncate(long ticks, long ticksPerSecond, int precision) {
        long step = ticksPerSecond;
        for (int digit = 0; digit < precision && step > 1; digit++) {
            step /= 10;
        }
        return step <= 1 ? ticks : ticks - Math.floorMod(ticks, step);
    }

    /** The day of a text such as 2024-1-31; a time behind it does not count. */
    public static int parseDate(String text) {
        String trimmed = text.strip();
        int end = Math.max(trimmed.indexOf(' '), trimmed.indexOf('T'));
        String date = end < 0 ? trimmed : trimmed.substring(0, end);
        if (date.matches("\\d{1,4}")) {
            return day(text, date, "1", "1");
        } else if (date.matches("\\d{1,4}-\\d{1,2}")) {
            return day(text, date.substring(0, date.indexOf('-')), date.substring(date.indexOf('-') + 1), "1");
        }
        Matcher parts = DATE.matcher(date);
        if (!parts.matches()) {
            throw CastException.of(text, "DATE");
        }
        return day(text, parts.group(1), parts.group(2), parts.group(3));
    }

    private static int day(String text, String year, String month, String day) {
        try {
            return (int) LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toEpochDay();
        } catch (DateTimeException e) {
            throw CastException.of(text, "DATE");
        }
    }

    /** The milliseconds of the day of a text such as 09:30:00.5, 9:30 or 9. */
    public static int parseTime(String text, int precision) {
        String trimmed = text.strip();
        String time = HOUR.matcher(trimmed).matches() ? Integer.parseInt(trimmed) + ":0" : trimmed;
        return truncateTime((int) (nanosOfDay(time, text, "TIME") / 1_000_000), precision);
    }

    /** The milliseconds of the day with no more than {@code precision} digits of the second. */
    public static int truncateTime(int millis, int precision) {
        return (int) truncate(millis, 1_000, precision);
    }

    private static long nanosOfDay(String time, String text, String type) {
        Matcher parts = TIME.matcher(time);
        if (!parts.matches()) {
            throw CastException.of(text, type);
        }
        int hour = Integer.parseInt(parts.group(1));
        int minute = Integer.parseInt(parts.group(2));
        int second = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        if (hour > 23 || minute > 59 || second > 59) {
            throw CastException.of(text, type);
        }
        String fraction = parts.group(4) == null ? "" : parts.group(4);
        long nanos = Long.parseLong((fraction + "000000000").substring(0, NANO_DIGITS));
        return ((hour * 60L + minute) * 60 + second) * 1_000_000_000L + nanos;
    }

    /** The ticks of a text such as 2024-01-31 09:30:00.5, or of a date alone; seconds are needed where there is a time. */
    public static long parseTimestamp(String text, int precision) {
        String trimmed = text.strip();
        int split = Math.max(trimmed.indexOf(' '), trimmed.indexOf('T'));
        String date = split < 0 ? trimmed : trimmed.substring(0, split);
        String time = split < 0 ? "00:00:00" : trimmed.substring(split + 1).strip();
        Matcher parts = DATE.matcher(date);
        if (!parts.matches() || time.chars().filter(c -> c == ':').count() < 2) {
            throw CastException.of(text, "TIMESTAMP(" + precision + ")");
        }
        long day = day(text, parts.group(1), parts.group(2), parts.group(3));
        long ticksPerSecond = precision <= 3 ? 1_000 : precision <= 6 ? 1_000_000 : 1_000_000_000;
        long within = nanosOfDay(time, text, "TIMESTAMP(" + precision + ")") / (1_000_000_000 / ticksPerSecond);
        return truncate(day * DAY_SECONDS * ticksPerSecond + within, ticksPerSecond, precision);
    }

    public static String formatDate(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return text(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static String text(int year, int month, int day) {
        StringBuilder text = new StringBuilder();
        digits(text, year, 4);
        digits(text.append('-'), month, 2);
        return digits(text.append('-'), day, 2).toString();
    }

    private static StringBuilder digits(StringBuilder text, long value, int width) {
        String digits = Long.toString(Math.abs(value));
        return text.append(value < 0 ? "-" : "")
                .append("0".repeat(Math.max(0, width - digits.length())))
                .append(digits);
    }

    public static String formatTime(int millis, int precision) {
        return time(new StringBuilder(), millis * 1_000_000L, Math.min(precision, 3))
                .toString();
    }

    private static StringBuilder time(StringBuilder text, long nanos, int precision) {
        long seconds = nanos / 1_000_000_000;
        digits(text, seconds / 3_600, 2);
        digits(text.append(':'), seconds / 60 % 60, 2);
        digits(text.append(':'), seconds % 60, 2);
        if (precision > 0) {
            String fraction =
                    Long.toString(1_000_000_000 + nanos % 1_000_000_000).substring(1);
            text.append('.').append(fraction, 0, precision);
        }
        return text;
    }

    /** A point in time with as many digits of the second as its type has. */
    public static String formatTimestamp(long ticks, int precision) {
        long ticksPerSecond = precision <= 3 ? 1_000 : precision <= 6 ? 1_000_000 : 1_000_000_000;
        long day = Math.floorDiv(ticks, DAY_SECONDS * ticksPerSecond);
        long nanos = Math.floorMod(ticks, DAY_SECONDS * ticksPerSecond) * (1_000_000_000 / ticksPerSecond);
        return time(new StringBuilder(formatDate((int) day)).append(' '), nanos, precision)
                .toString();
    }

    /** An interval such as +1 02:03:04.500. */
    public static String formatDayTime(long millis) {
        long size = Math.abs(millis);
        StringBuilder text = new StringBuilder(millis < 0 ? "-" : "+")
                .append(size / (DAY_SECONDS * 1_000))
                .append(' ');
        return time(text, size % (DAY_SECONDS * 1_000) * 1_000_000, 3).toString();
    }

    /** An interval such as +1-02. */
    public static String formatYearMonth(int months) {
        StringBuilder text = new StringBuilder(months < 0 ? "-" : "+")
                .append(Math.abs(months) / 12)
                .append('-');
        return digits(text, Math.abs(months) % 12, 2).toString();
    }
}
