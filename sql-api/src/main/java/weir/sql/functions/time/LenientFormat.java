package weir.sql.functions.time;

import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import weir.base.WeirException;

/**
 * A pattern of Java's SimpleDateFormat, as the older functions read and write: days that a month does not have run over into the
 * next, and what stands behind a time is ignored. It belongs to one task.
 */
public final class LenientFormat {
    static final String PLAIN = "yyyy-MM-dd HH:mm:ss";

    private final SimpleDateFormat format;

    private LenientFormat(SimpleDateFormat format) {
        this.format = format;
    }

    public static LenientFormat of(String pattern) {
        try {
            return new LenientFormat(new SimpleDateFormat(pattern, Locale.US));
        } catch (IllegalArgumentException e) {
            throw new WeirException("'" + pattern + "' is no pattern for times: " + e.getMessage() + ".", e);
        }
    }

    /** Milliseconds since 1970, or null where the text has no such time. */
    Long parse(String text, TimeZone zone) {
        format.setTimeZone(zone);
        Date parsed = format.toPattern().isEmpty() ? null : format.parse(text, new ParsePosition(0));
        return parsed == null ? null : parsed.getTime();
    }

    String format(long millis, TimeZone zone) {
        format.setTimeZone(zone);
        return format.format(new Date(millis));
    }
}
