package weir.api.time;

import java.io.Serializable;
import weir.api.metrics.MetricGroup;
import weir.base.Clock;

/** Makes the {@link WatermarkGenerator} of each split or task, where it will be used. */
@FunctionalInterface
public interface WatermarkGeneratorSupplier<T> extends Serializable {
    WatermarkGenerator<T> createWatermarkGenerator(Context context);

    /** What a generator may use besides the records. */
    interface Context {
        MetricGroup getMetricGroup();

        /**
         * The clock by which idleness is measured. It rests while the input waits for others (backpressure or
         * alignment), so that an input that is held back is not taken for an idle one.
         */
        Clock getInputActivityClock();
    }
}
