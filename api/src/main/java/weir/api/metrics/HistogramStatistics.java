package weir.api.metrics;

/** The distribution of a histogram's values at one moment. */
public abstract class HistogramStatistics {
    /** The value below which the given part of all values lies, from 0 to 1; 0.5 asks for the median. */
    public abstract double getQuantile(double quantile);

    public abstract long[] getValues();

    /** The number of values that the statistics rest on. */
    public abstract int size();

    public abstract double getMean();

    public abstract double getStdDev();

    public abstract long getMax();

    public abstract long getMin();
}
