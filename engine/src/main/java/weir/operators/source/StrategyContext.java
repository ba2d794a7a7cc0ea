package weir.operators.source;

import weir.api.metrics.MetricGroup;
import weir.api.time.TimestampAssignerSupplier;
import weir.api.time.WatermarkGeneratorSupplier;
import weir.base.Clock;

/** What watermark strategies are given to make their parts with. */
record StrategyContext(MetricGroup metrics, Clock activityClock, Clock clock)
        implements WatermarkGeneratorSupplier.Context, TimestampAssignerSupplier.Context {
    @Override
    public MetricGroup getMetricGroup() {
        return metrics;
    }

    @Override
    public Clock getInputActivityClock() {
        return activityClock;
    }

    @Override
    public Clock getProcessingTimeClock() {
        return clock;
    }
}
