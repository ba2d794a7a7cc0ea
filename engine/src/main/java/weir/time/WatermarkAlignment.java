package weir.time;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps sources of one group together: none may run further ahead of the slowest than the drift it allows itself. Shared by
 * the tasks of a job; each reports its own watermark.
 */
public final class WatermarkAlignment {
    private final Map<Object, Long> watermarks = new ConcurrentHashMap<>();

    /** Tells how far a member is; one that has not begun holds the others back. */
    public void report(Object member, long watermark) {
        watermarks.put(member, watermark);
    }

    /** A member that is idle or has ended holds nobody back. */
    public void leave(Object member) {
        watermarks.remove(member);
    }

    /** True if a member at {@code watermark} has to wait for the slowest. */
    public boolean isAhead(long watermark, long driftMillis) {
        long slowest = Long.MAX_VALUE;
        for (long other : watermarks.values()) {
            slowest = Math.min(slowest, other);
        }
        return watermark > slowest && watermark - driftMillis > slowest;
    }
}
