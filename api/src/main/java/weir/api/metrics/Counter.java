package weir.api.metrics;

/** Counts events. Only the task that owns a counter changes it; any thread may read it. */
public interface Counter extends Metric {
    /** Adds one. */
    void inc();

    void inc(long n);

    /** Takes one away. */
    void dec();

    void dec(long n);

    long getCount();

    @Override
    default MetricType getMetricType() {
        return MetricType.COUNTER;
    }
}
