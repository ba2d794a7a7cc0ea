package weir.api.metrics;

/** Collects values so as to describe how they are distributed. */
public interface Histogram extends Metric {
    void update(long value);

    /** How many values were collected. */
    long getCount();

    /** The distribution of the values seen so far. */
    HistogramStatistics getStatistics();

    @Override
    default MetricType getMetricType() {
        return MetricType.HISTOGRAM;
    }
}
