package weir.api.time;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A length of time as programs for Flink 1.x write it; stands for both of the classes that Flink 1.x called
 * {@code Time}. New programs use {@link Duration}, which every method with a {@code Time} also accepts.
 */
public final class Time implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long size;
    private final TimeUnit unit;

    private Time(long size, TimeUnit unit) {
        this.size = size;
        this.unit = Objects.requireNonNull(unit, "A length of time needs a unit.");
    }

    public static Time of(long size, TimeUnit unit) {
        return new Time(size, unit);
    }

    public static Time milliseconds(long milliseconds) {
        return of(milliseconds, TimeUnit.MILLISECONDS);
    }

    public static Time seconds(long seconds) {
        return of(seconds, TimeUnit.SECONDS);
    }

    public static Time minutes(long minutes) {
        return of(minutes, TimeUnit.MINUTES);
    }

    public static Time hours(long hours) {
        return of(hours, TimeUnit.HOURS);
    }

    public static Time days(long days) {
        return of(days, TimeUnit.DAYS);
    }

    /** The duration in whole milliseconds. */
    public static Time fromDuration(Duration duration) {
        return milliseconds(duration.toMillis());
    }

    /** The same as {@code time.toDuration()}. */
    public static Duration toDuration(Time time) {
        return time.toDuration();
    }

    public TimeUnit getUnit() {
        return unit;
    }

    public long getSize() {
        return size;
    }

    public long toMilliseconds() {
        return unit.toMillis(size);
    }

    public Duration toDuration() {
        return Duration.of(size, unit.toChronoUnit());
    }

    /** True for the same length, whatever the units. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Time that && toMilliseconds() == that.toMilliseconds();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(toMilliseconds());
    }

    @Override
    public String toString() {
        return toMilliseconds() + " ms";
    }
}
