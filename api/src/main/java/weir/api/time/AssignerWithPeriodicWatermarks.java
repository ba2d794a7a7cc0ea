package weir.api.time;

import java.io.Serializable;

/**
 * Timestamps and periodic watermarks in one object, as in Flink 1.x. New programs use {@link WatermarkStrategy};
 * {@link #toWatermarkStrategy()} leads there.
 */
public interface AssignerWithPeriodicWatermarks<T> extends TimestampAssigner<T>, Serializable {
    /** The current watermark, asked for regularly; null where there is nothing to say yet. */
    Watermark getCurrentWatermark();

    /** This assigner as a strategy. It keeps what it learns from records, so the strategy is good for one task. */
    default WatermarkStrategy<T> toWatermarkStrategy() {
        return WatermarkStrategy.<T>forGenerator(context -> new PeriodicAssignerWatermarks<>(this))
                .withTimestampAssigner((TimestampAssignerSupplier<T>) context -> this);
    }
}
