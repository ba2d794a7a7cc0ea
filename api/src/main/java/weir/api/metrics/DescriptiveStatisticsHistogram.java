package weir.api.metrics;

import java.util.Arrays;

/**
 * A histogram of the latest values, up to a fixed number. Takes a lock for each value, so it suits values that come
 * per batch or per request rather than per record.
 */
public class DescriptiveStatisticsHistogram implements Histogram {
    private final long[] window;
    private long count;

    /**
     * @param windowSize how many values are kept
     * @throws IllegalArgumentException if it is not positive
     */
    public DescriptiveStatisticsHistogram(int windowSize) {
        if (windowSize <= 0) {
            throw new IllegalArgumentException("A histogram keeps at least 1 value, not " + windowSize + ".");
        }
        this.window = new long[windowSize];
    }

    @Override
    public synchronized void update(long value) {
        window[(int) (count % window.length)] = value;
        count++;
    }

    @Override
    public synchronized long getCount() {
        return count;
    }

    @Override
    public synchronized HistogramStatistics getStatistics() {
        return new SortedStatistics(Arrays.copyOf(window, (int) Math.min(count, window.length)));
    }
}
