package weir.api.metrics;

/** A value that is looked up whenever somebody asks for it. */
@FunctionalInterface
public interface Gauge<T> extends Metric {
    /** The value now; called from the reporting thread, so it must be cheap and safe to call at any time. */
    T getValue();

    @Override
    default MetricType getMetricType() {
        return MetricType.GAUGE;
    }
}
