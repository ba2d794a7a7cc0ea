package weir.api.metrics;

import java.util.Arrays;

/** Statistics of a few values, read off their sorted order. */
final class SortedStatistics extends HistogramStatistics {
    private final long[] sorted;

    /** Keeps {@code values} and sorts them. */
    SortedStatistics(long[] values) {
        Arrays.sort(values);
        this.sorted = values;
    }

    /** Interpolates between the two values nearest to the quantile. */
    @Override
    public double getQuantile(double quantile) {
        if (sorted.length == 0) {
            return 0;
        }
        double position = quantile * (sorted.length + 1) - 1;
        int below = (int) Math.floor(Math.max(0, Math.min(position, sorted.length - 1)));
        int above = Math.min(below + 1, sorted.length - 1);
        double part = Math.max(0, Math.min(1, position - below));
        return sorted[below] + part * (sorted[above] - sorted[below]);
    }

    @Override
    public long[] getValues() {
        return sorted.clone();
    }

    @Override
    public int size() {
        return sorted.length;
    }

    @Override
    public double getMean() {
        return Arrays.stream(sorted).average().orElse(0);
    }

    @Override
    public double getStdDev() {
        if (sorted.length < 2) {
            return 0;
        }
        double mean = getMean();
        double squares = Arrays.stream(sorted)
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (sorted.length - 1));
    }

    @Override
    public long getMax() {
        return sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    }

    @Override
    public long getMin() {
        return sorted.length == 0 ? 0 : sorted[0];
    }
}
