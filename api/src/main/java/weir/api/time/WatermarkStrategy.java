package weir.api.time;

import java.time.Duration;

/**
 * How an input gets its event time: who reads the timestamp of a record, who concludes watermarks from timestamps,
 * when the input counts as idle and how far it may run ahead of others.
 *
 * <p>A strategy is immutable; the {@code with…} methods return changed copies. Java needs the type spelled out in
 * chains: {@code WatermarkStrategy.<Order>forMonotonousTimestamps().withTimestampAssigner((order, ts) -> order.at)}.
 */
public interface WatermarkStrategy<T> extends TimestampAssignerSupplier<T>, WatermarkGeneratorSupplier<T> {
    /** Watermarks for timestamps that never decrease within a split. */
    static <T> WatermarkStrategy<T> forMonotonousTimestamps() {
        return context -> new AscendingTimestampsWatermarks<>();
    }

    /**
     * Watermarks for records that come at most the given time after younger ones.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    static <T> WatermarkStrategy<T> forBoundedOutOfOrderness(Duration maxOutOfOrderness) {
        new BoundedOutOfOrdernessWatermarks<T>(maxOutOfOrderness);
        return context -> new BoundedOutOfOrdernessWatermarks<>(maxOutOfOrderness);
    }

    /** Watermarks by a generator of one's own. */
    static <T> WatermarkStrategy<T> forGenerator(WatermarkGeneratorSupplier<T> generatorSupplier) {
        return generatorSupplier::createWatermarkGenerator;
    }

    /** No event time at all; the one sensible choice for purely processing-time jobs. */
    static <T> WatermarkStrategy<T> noWatermarks() {
        return context -> new NoWatermarksGenerator<>();
    }

    @Override
    WatermarkGenerator<T> createWatermarkGenerator(WatermarkGeneratorSupplier.Context context);

    /** Keeps the timestamps that the source gave, unless {@link #withTimestampAssigner} said otherwise. */
    @Override
    default TimestampAssigner<T> createTimestampAssigner(TimestampAssignerSupplier.Context context) {
        return new RecordTimestampAssigner<>();
    }

    default WatermarkAlignmentParams getAlignmentParameters() {
        return WatermarkAlignmentParams.WATERMARK_ALIGNMENT_DISABLED;
    }

    /** Reads timestamps with an assigner made per split or task, which may keep something between records. */
    default WatermarkStrategy<T> withTimestampAssigner(TimestampAssignerSupplier<T> timestampAssigner) {
        return new ComposedWatermarkStrategy<>(this, timestampAssigner, getAlignmentParameters());
    }

    /** Reads timestamps with a lambda: {@code (order, previousTimestamp) -> order.at()}. */
    default WatermarkStrategy<T> withTimestampAssigner(SerializableTimestampAssigner<T> timestampAssigner) {
        return withTimestampAssigner(TimestampAssignerSupplier.of(timestampAssigner));
    }

    /**
     * Declares a split idle after that much time without records, so that it no longer holds back the others.
     *
     * @throws IllegalArgumentException if the timeout is not positive
     */
    default WatermarkStrategy<T> withIdleness(Duration idleTimeout) {
        WatermarksWithIdleness.requirePositive(idleTimeout);
        return new ComposedWatermarkStrategy<>(
                context -> new WatermarksWithIdleness<>(
                        createWatermarkGenerator(context), idleTimeout, context.getInputActivityClock()),
                this,
                getAlignmentParameters());
    }

    /** Like the longer form, looking at the group once a second. */
    default WatermarkStrategy<T> withWatermarkAlignment(String watermarkGroup, Duration maxAllowedWatermarkDrift) {
        return withWatermarkAlignment(
                watermarkGroup, maxAllowedWatermarkDrift, WatermarkAlignmentParams.DEFAULT_UPDATE_INTERVAL);
    }

    /**
     * Pauses this source while its watermark is more than the drift ahead of the slowest source of the group.
     *
     * @param updateInterval the time between two looks at the group
     */
    default WatermarkStrategy<T> withWatermarkAlignment(
            String watermarkGroup, Duration maxAllowedWatermarkDrift, Duration updateInterval) {
        return new ComposedWatermarkStrategy<>(
                this,
                this,
                new WatermarkAlignmentParams(
                        maxAllowedWatermarkDrift.toMillis(), watermarkGroup, updateInterval.toMillis()));
    }
}
