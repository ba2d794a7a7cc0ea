package weir.api.windowing;

import java.util.Objects;

/** A record in a window together with its time, if it has one. */
public class TimestampedValue<T> {
    private final T value;
    private final long timestamp;
    private final boolean hasTimestamp;

    public TimestampedValue(T value) {
        this(value, 0, false);
    }

    public TimestampedValue(T value, long timestamp) {
        this(value, timestamp, true);
    }

    private TimestampedValue(T value, long timestamp, boolean hasTimestamp) {
        this.value = value;
        this.timestamp = timestamp;
        this.hasTimestamp = hasTimestamp;
    }

    public T getValue() {
        return value;
    }

    /** Milliseconds since the epoch; fails where {@link #hasTimestamp} is false. */
    public long getTimestamp() {
        if (!hasTimestamp) {
            throw new IllegalStateException("The record " + value + " has no timestamp. Call"
                    + " assignTimestampsAndWatermarks(...) before the window, or check hasTimestamp() first.");
        }
        return timestamp;
    }

    public boolean hasTimestamp() {
        return hasTimestamp;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimestampedValue<?> that
                && hasTimestamp == that.hasTimestamp
                && timestamp == that.timestamp
                && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(value) + Long.hashCode(timestamp);
    }

    @Override
    public String toString() {
        return value + (hasTimestamp ? " @ " + timestamp : "");
    }
}
