package weir.api.time;

import java.time.Duration;
import weir.base.Clock;

/**
 * Declares an input idle when no record came for a while, so that others need not wait for its watermark, and
 * active again with its next record. The time without records is counted from the first periodic call that saw none.
 */
public class WatermarksWithIdleness<T> implements WatermarkGenerator<T> {
    private enum Activity {
        RECORDS_SINCE_LAST_LOOK,
        QUIET,
        DECLARED_IDLE
    }

    private final WatermarkGenerator<T> watermarks;
    private final long idleTimeoutNanos;
    private final Clock clock;
    private Activity activity = Activity.RECORDS_SINCE_LAST_LOOK;
    private long quietSinceNanos;

    /**
     * @throws IllegalArgumentException if the timeout is not positive
     */
    public WatermarksWithIdleness(WatermarkGenerator<T> watermarks, Duration idleTimeout, Clock clock) {
        requirePositive(idleTimeout);
        this.watermarks = watermarks;
        this.idleTimeoutNanos = idleTimeout.toNanos();
        this.clock = clock;
    }

    static void requirePositive(Duration idleTimeout) {
        if (idleTimeout.isZero() || idleTimeout.isNegative()) {
            throw new IllegalArgumentException(
                    "An input becomes idle after a positive time without records, not after " + idleTimeout + ".");
        }
    }

    @Override
    public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {
        if (activity == Activity.DECLARED_IDLE) {
            output.markActive();
        }
        activity = Activity.RECORDS_SINCE_LAST_LOOK;
        watermarks.onEvent(event, eventTimestamp, output);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        switch (activity) {
            case RECORDS_SINCE_LAST_LOOK -> {
                activity = Activity.QUIET;
                quietSinceNanos = clock.nanoTime();
                watermarks.onPeriodicEmit(output);
            }
            case QUIET -> {
                if (clock.nanoTime() - quietSinceNanos > idleTimeoutNanos) {
                    activity = Activity.DECLARED_IDLE;
                    output.markIdle();
                } else {
                    watermarks.onPeriodicEmit(output);
                }
            }
            case DECLARED_IDLE -> {
                // Said once; the next record ends it.
            }
        }
    }
}
