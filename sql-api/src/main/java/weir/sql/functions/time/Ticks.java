package weir.sql.functions.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import weir.sql.types.LogicalType;

/** Points in time as columns hold them, see {@link LogicalType}, and as Java's calendar has them. */
final class Ticks {
    static final long NANOS_PER_SECOND = 1_000_000_000L;
    static final long SECONDS_PER_DAY = 86_400;
    static final int MILLIS_PER_DAY = 86_400_000;
    private static final long MILLIS_PER_SECOND = 1_000;

    private Ticks() {}

    static long perDay(LogicalType type) {
        return type.ticksPerSecond() * SECONDS_PER_DAY;
    }

    static LocalDateTime dateTime(long ticks, LogicalType type) {
        long perSecond = type.ticksPerSecond();
        return LocalDateTime.ofEpochSecond(Math.floorDiv(ticks, perSecond), nanos(ticks, perSecond), ZoneOffset.UTC);
    }

    static Instant instant(long ticks, LogicalType type) {
        long perSecond = type.ticksPerSecond();
        return Instant.ofEpochSecond(Math.floorDiv(ticks, perSecond), nanos(ticks, perSecond));
    }

    private static int nanos(long ticks, long perSecond) {
        return (int) (Math.floorMod(ticks, perSecond) * (NANOS_PER_SECOND / perSecond));
    }

    static long of(LocalDateTime time, LogicalType type) {
        return of(time.toEpochSecond(ZoneOffset.UTC), time.getNano(), type);
    }

    static long of(Instant instant, LogicalType type) {
        return of(instant.getEpochSecond(), instant.getNano(), type);
    }

    private static long of(long seconds, int nanos, LogicalType type) {
        long perSecond = type.ticksPerSecond();
        return Math.addExact(Math.multiplyExact(seconds, perSecond), nanos / (NANOS_PER_SECOND / perSecond));
    }

    static long millis(long ticks, LogicalType type) {
        return Math.floorDiv(ticks, type.ticksPerSecond() / MILLIS_PER_SECOND);
    }

    /** What a clock in the zone shows at a moment, in the same ticks. */
    static long local(long ticks, LogicalType type, ZoneId zone) {
        return ticks + offsetSeconds(ticks, type, zone) * type.ticksPerSecond();
    }

    private static long offsetSeconds(long ticks, LogicalType type, ZoneId zone) {
        return zone.getRules().getOffset(instant(ticks, type)).getTotalSeconds();
    }

    /** The moment at which a clock in the zone shows a time; the earlier one where it does so twice, later where it never does. */
    static long moment(long local, LogicalType type, ZoneId zone) {
        return of(dateTime(local, type).atZone(zone).toInstant(), type);
    }
}
