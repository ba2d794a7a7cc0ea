package weir.sql.runtime;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * The time that windows are made of: what a clock on the wall of the session's zone shows, in milliseconds. Where the rows' time is no
 * instant, it is that time already.
 */
final class WallTime {
    /** No clock is put forward or back by more than this. */
    private static final long LONGEST_CHANGE_MILLIS = 24 * 3_600_000L;

    /** Null where clocks show the very time. */
    private final ZoneId zone;

    private final long ticksPerMilli;

    /** The offset that holds from {@link #offsetFrom} until before {@link #offsetUntil}. */
    private long offset;

    private long offsetFrom;
    private long offsetUntil;

    /** For a column with so many ticks in a millisecond; {@code zone} is null where windows don't follow one. */
    WallTime(ZoneId zone, long ticksPerMilli) {
        this.zone = zone;
        this.ticksPerMilli = ticksPerMilli;
    }

    /** What the clock shows at a time as a column has it. */
    long ofTicks(long ticks) {
        return ofInstant(millis(ticks));
    }

    /** Milliseconds, as watermarks count them. */
    long millis(long ticks) {
        return ticksPerMilli == 1 ? ticks : Math.floorDiv(ticks, ticksPerMilli);
    }

    /** What the clock shows at an instant. */
    long ofInstant(long millis) {
        if (zone == null) {
            return millis;
        }
        if (millis < offsetFrom || millis >= offsetUntil) {
            findOffset(millis);
        }
        return millis + offset;
    }

    private void findOffset(long millis) {
        ZoneRules rules = zone.getRules();
        Instant instant = Instant.ofEpochMilli(millis);
        offset = rules.getOffset(instant).getTotalSeconds() * 1_000L;
        ZoneOffsetTransition next = rules.nextTransition(instant);
        ZoneOffsetTransition previous = rules.previousTransition(instant.plusMillis(1));
        offsetFrom = previous == null ? Long.MIN_VALUE : previous.getInstant().toEpochMilli();
        offsetUntil = next == null ? Long.MAX_VALUE : next.getInstant().toEpochMilli();
    }

    /** The instant at which the clock shows a time; the first one where it shows it twice. */
    long instant(long wall) {
        return zone == null ? wall : local(wall).atZone(zone).toInstant().toEpochMilli();
    }

    /** The instant by which the clock has shown a time for good: the last one where it shows it twice, the leap where it never does. */
    long lastInstant(long wall) {
        if (zone == null) {
            return wall;
        }
        ZoneOffsetTransition change = zone.getRules().getTransition(local(wall));
        if (change == null) {
            return instant(wall);
        }
        return change.isGap()
                ? change.getInstant().toEpochMilli()
                : local(wall).toInstant(change.getOffsetAfter()).toEpochMilli();
    }

    private static LocalDateTime local(long wall) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(wall, 1_000), Math.floorMod(wall, 1_000) * 1_000_000, ZoneOffset.UTC);
    }

    /** True once time has come to {@code watermark}, for a window with this end. */
    boolean isOver(long windowEnd, long watermark) {
        return lastInstant(windowEnd - 1) <= watermark;
    }

    /** Windows that end by this time are over at a watermark; where clocks are put back, some that end later may be, too. */
    long overUpTo(long watermark) {
        if (watermark >= Long.MAX_VALUE - 1) {
            return Long.MAX_VALUE;
        } else if (zone == null || watermark == Long.MIN_VALUE) {
            return watermark + 1;
        }
        return ofInstant(watermark) + 1 - (zone.getRules().isFixedOffset() ? 0 : LONGEST_CHANGE_MILLIS);
    }
}
