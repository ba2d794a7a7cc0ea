package weir.api.metrics;

/** Measures how often something happens. */
public interface Meter extends Metric {
    /** Notes one event. */
    void markEvent();

    void markEvent(long n);

    /** Events per second over the meter's own recent past. */
    double getRate();

    /** All events so far. */
    long getCount();

    @Override
    default MetricType getMetricType() {
        return MetricType.METER;
    }
}
