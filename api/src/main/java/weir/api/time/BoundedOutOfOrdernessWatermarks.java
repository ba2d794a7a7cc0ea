package weir.api.time;

import java.time.Duration;

/**
 * Follows the largest timestamp seen at a fixed distance: a record may come that much later than a younger one.
 * After timestamp t with a bound of b the watermark is t - b - 1 ms, so a record of exactly t - b is still in time.
 */
public class BoundedOutOfOrdernessWatermarks<T> implements WatermarkGenerator<T> {
    private final long outOfOrdernessMillis;
    private long maxTimestamp;

    /**
     * @throws IllegalArgumentException if the duration is negative
     */
    public BoundedOutOfOrdernessWatermarks(Duration maxOutOfOrderness) {
        if (maxOutOfOrderness.isNegative()) {
            throw new IllegalArgumentException("Records cannot be out of order by a negative time, here "
                    + maxOutOfOrderness + "; use 0 or more.");
        }
        this.outOfOrdernessMillis = maxOutOfOrderness.toMillis();
        // The watermark before the first record is then exactly Long.MIN_VALUE, without underflow.
        this.maxTimestamp = Long.MIN_VALUE + outOfOrdernessMillis + 1;
    }

    @Override
    public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {
        maxTimestamp = Math.max(maxTimestamp, eventTimestamp);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        output.emitWatermark(new Watermark(maxTimestamp - outOfOrdernessMillis - 1));
    }
}
