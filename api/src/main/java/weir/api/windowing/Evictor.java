package weir.api.windowing;

import java.io.Serializable;
import weir.api.metrics.MetricGroup;

/** Removes records from a window that fires, through the iterator of {@code elements}. */
public interface Evictor<T, W extends Window> extends Serializable {
    /** Called before the window function; {@code size} is the number of elements. */
    void evictBefore(Iterable<TimestampedValue<T>> elements, int size, W window, EvictorContext evictorContext);

    /** Called after the window function; {@code size} is the number of elements. */
    void evictAfter(Iterable<TimestampedValue<T>> elements, int size, W window, EvictorContext evictorContext);

    /** Time and metrics for an evictor. */
    interface EvictorContext {
        /** Milliseconds since the epoch. */
        long getCurrentProcessingTime();

        MetricGroup getMetricGroup();

        /** Milliseconds since the epoch; {@code Long.MIN_VALUE} before the first watermark. */
        long getCurrentWatermark();
    }
}
