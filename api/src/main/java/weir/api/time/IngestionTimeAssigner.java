package weir.api.time;

import weir.base.Clock;

/**
 * Gives every record the time at which it came in, and never a smaller one than the record before: with
 * {@link WatermarkStrategy#forMonotonousTimestamps()} this is Flink's ingestion time.
 */
public final class IngestionTimeAssigner<T> implements TimestampAssigner<T> {
    private final Clock clock;
    private long latest = Long.MIN_VALUE;

    public IngestionTimeAssigner(Clock clock) {
        this.clock = clock;
    }

    @Override
    public long extractTimestamp(T element, long recordTimestamp) {
        latest = Math.max(latest, clock.currentTimeMillis());
        return latest;
    }
}
