package weir.sql.functions.time;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import weir.base.WeirException;
import weir.sql.types.LogicalType;

/** A pattern of Java's DateTimeFormatter, which may be wrong: then it reads nothing and writing fails. */
public final class TimeFormat {
    private static final int REMEMBERED = 16;
    private static final long SECONDS_PER_HOUR = 3_600;
    private static final long SECONDS_PER_DAY = 24 * SECONDS_PER_HOUR;

    /** The letters of a pattern whose text changes at midnight only. */
    private static final String DAYS_AND_MORE = "GuyDMLdQqYwWEecF";

    /** The letters whose text changes with the hour. */
    private static final String HOURS = "ahKkH";

    private final String pattern;
    /** Null where the pattern is wrong. */
    private final DateTimeFormatter formatter;

    /** How many seconds it takes until the text can change; 0 where nobody knows. */
    private final long secondsOfOne;

    /** Some texts made before, each in the place that its time has. */
    private final Made[] made = new Made[REMEMBERED];

    /** The text of all times of one stretch, which is so many seconds long that the text can't change in it. */
    private record Made(long stretch, long ticks, String text) {}

    private TimeFormat(String pattern, DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
        this.secondsOfOne = secondsOfOne(pattern);
    }

    private static long secondsOfOne(String pattern) {
        long seconds = SECONDS_PER_DAY;
        boolean quoted = false;
        for (char letter : pattern.toCharArray()) {
            if (letter == '\'') {
                quoted = !quoted;
            } else if (!quoted && Character.isLetter(letter)) {
                seconds = Math.min(seconds, secondsOf(letter));
            }
        }
        return seconds;
    }

    private static long secondsOf(char letter) {
        if (DAYS_AND_MORE.indexOf(letter) >= 0) {
            return SECONDS_PER_DAY;
        } else if (HOURS.indexOf(letter) >= 0) {
            return SECONDS_PER_HOUR;
        }
        return letter == 'm' ? 60 : letter == 's' ? 1 : 0;
    }

    public static TimeFormat of(String pattern) {
        try {
            return new TimeFormat(pattern, DateTimeFormatter.ofPattern(pattern, Locale.US));
        } catch (IllegalArgumentException e) {
            return new TimeFormat(pattern, null);
        }
    }

    /** The text of a time without zone. Times that follow each other often have the same, which is made once. */
    String format(long ticks, LogicalType type) {
        long ticksOfOne = secondsOfOne * type.ticksPerSecond();
        if (ticksOfOne == 0) {
            return format(Ticks.dateTime(ticks, type));
        }
        long stretch = Math.floorDiv(ticks, ticksOfOne);
        int place = (int) stretch & REMEMBERED - 1;
        Made before = made[place];
        if (before == null || before.stretch != stretch || before.ticks != ticksOfOne) {
            before = new Made(stretch, ticksOfOne, format(Ticks.dateTime(ticks, type)));
            made[place] = before;
        }
        return before.text;
    }

    private String format(LocalDateTime time) {
        requireRight();
        try {
            return formatter.format(time);
        } catch (DateTimeException e) {
            throw new WeirException("The pattern '" + pattern + "' asks for more than a time has.", e);
        }
    }

    void requireRight() {
        if (formatter == null) {
            throw new WeirException("'" + pattern + "' is no pattern for times; one is 'yyyy-MM-dd HH:mm:ss'.");
        }
    }

    /** The time that the text begins with, what is missing being that of 1970-01-01 00:00:00; null where there is none. */
    LocalDateTime parse(String text) {
        if (pattern.isEmpty()) {
            return PlainTime.timestamp(text);
        }
        if (formatter == null) {
            return null;
        }
        try {
            TemporalAccessor parsed = formatter.parse(text, new ParsePosition(0));
            return LocalDateTime.of(date(parsed), time(parsed))
                    .plus(parsed.query(DateTimeFormatter.parsedExcessDays()));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate date(TemporalAccessor parsed) {
        LocalDate date = parsed.query(TemporalQueries.localDate());
        return date != null
                ? date
                : LocalDate.of(
                        field(parsed, ChronoField.YEAR, 1970),
                        field(parsed, ChronoField.MONTH_OF_YEAR, 1),
                        field(parsed, ChronoField.DAY_OF_MONTH, 1));
    }

    private static LocalTime time(TemporalAccessor parsed) {
        LocalTime time = parsed.query(TemporalQueries.localTime());
        return time != null ? time : LocalTime.MIDNIGHT;
    }

    private static int field(TemporalAccessor parsed, ChronoField field, int otherwise) {
        return parsed.isSupported(field) ? parsed.get(field) : otherwise;
    }
}
