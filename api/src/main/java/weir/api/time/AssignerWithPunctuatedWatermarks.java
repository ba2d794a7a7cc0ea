package weir.api.time;

import java.io.Serializable;

/**
 * Timestamps, and watermarks that certain records carry, in one object, as in Flink 1.x. New programs use
 * {@link WatermarkStrategy}; {@link #toWatermarkStrategy()} leads there.
 */
public interface AssignerWithPunctuatedWatermarks<T> extends TimestampAssigner<T>, Serializable {
    /** The watermark that follows this record, or null where none does. */
    Watermark checkAndGetNextWatermark(T lastElement, long extractedTimestamp);

    /** This assigner as a strategy. It may keep what it learns from records, so the strategy is good for one task. */
    default WatermarkStrategy<T> toWatermarkStrategy() {
        return WatermarkStrategy.<T>forGenerator(context -> new PunctuatedAssignerWatermarks<>(this))
                .withTimestampAssigner((TimestampAssignerSupplier<T>) context -> this);
    }
}
