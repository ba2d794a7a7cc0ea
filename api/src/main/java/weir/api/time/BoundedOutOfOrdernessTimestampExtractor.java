package weir.api.time;

/**
 * Reads timestamps of records that come at most a fixed time after younger ones, as in Flink 1.x. Its watermark is
 * the largest timestamp less the bound, 1 ms more than {@link BoundedOutOfOrdernessWatermarks} would say: a record
 * exactly at the bound is late here.
 */
public abstract class BoundedOutOfOrdernessTimestampExtractor<T> implements AssignerWithPeriodicWatermarks<T> {
    private static final long serialVersionUID = 1L;

    private final long maxOutOfOrdernessMillis;
    private long maxTimestamp;
    private long latestWatermark = Long.MIN_VALUE;

    /**
     * @throws IllegalArgumentException if the time is negative
     */
    protected BoundedOutOfOrdernessTimestampExtractor(Time maxOutOfOrderness) {
        if (maxOutOfOrderness.toMilliseconds() < 0) {
            throw new IllegalArgumentException("Records cannot be out of order by a negative time, here "
                    + maxOutOfOrderness + "; use 0 or more.");
        }
        this.maxOutOfOrdernessMillis = maxOutOfOrderness.toMilliseconds();
        this.maxTimestamp = Long.MIN_VALUE + maxOutOfOrdernessMillis;
    }

    /** The time of the record in milliseconds since 1970-01-01T00:00Z. */
    public abstract long extractTimestamp(T element);

    public long getMaxOutOfOrdernessInMillis() {
        return maxOutOfOrdernessMillis;
    }

    @Override
    public final long extractTimestamp(T element, long previousElementTimestamp) {
        long timestamp = extractTimestamp(element);
        maxTimestamp = Math.max(maxTimestamp, timestamp);
        return timestamp;
    }

    @Override
    public final Watermark getCurrentWatermark() {
        latestWatermark = Math.max(latestWatermark, maxTimestamp - maxOutOfOrdernessMillis);
        return new Watermark(latestWatermark);
    }
}
