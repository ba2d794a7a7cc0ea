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

/** A pattern of Java's DateTimeFormatter, which may be wrong: then it reads nothing and writing fails. */
public final class TimeFormat {
    private final String pattern;
    /** Null where the pattern is wrong. */
    private final DateTimeFormatter formatter;

    private TimeFormat(String pattern, DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
    }

    public static TimeFormat of(String pattern) {
        try {
            return new TimeFormat(pattern, DateTimeFormatter.ofPattern(pattern, Locale.US));
        } catch (IllegalArgumentException e) {
            return new TimeFormat(pattern, null);
        }
    }

    String format(LocalDateTime time) {
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
