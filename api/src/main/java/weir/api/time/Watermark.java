package weir.api.time;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The claim that no record with a timestamp at or before {@code timestamp} will follow; one that does is late.
 * Timestamps are milliseconds since 1970-01-01T00:00Z.
 */
public final class Watermark implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Ends event time: what can fire fires. Sent when a bounded input is over. */
    public static final Watermark MAX_WATERMARK = new Watermark(Long.MAX_VALUE);

    /** The time before the first watermark. */
    public static final Watermark UNINITIALIZED = new Watermark(Long.MIN_VALUE);

    private final long timestamp;

    public Watermark(long timestamp) {
        this.timestamp = timestamp;
    }

    public long getTimestamp() {
        return timestamp;
    }

    /** The timestamp in ISO-8601 and UTC, or the plain number where the calendar does not reach. */
    public String getFormattedTimestamp() {
        try {
            return Instant.ofEpochMilli(timestamp).toString();
        } catch (DateTimeException beyondTheCalendar) {
            return String.valueOf(timestamp);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Watermark that && timestamp == that.timestamp;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(timestamp);
    }

    @Override
    public String toString() {
        return "Watermark @ " + timestamp + " (" + getFormattedTimestamp() + ")";
    }
}
