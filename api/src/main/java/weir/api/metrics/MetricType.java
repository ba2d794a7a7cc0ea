package weir.api.metrics;

/** The kinds of metrics that reporters know how to show. */
public enum MetricType {
    COUNTER,
    METER,
    GAUGE,
    HISTOGRAM
}
