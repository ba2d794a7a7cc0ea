package weir.api.metrics;

/** Something measured while a job runs. */
public interface Metric {
    /** The kind of metric; every interface that reporters know how to show overrides it. */
    MetricType getMetricType();
}
