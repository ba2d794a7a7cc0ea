package weir.api.metrics;

/**
 * The average rate of a counter over a span of time, looked at once per {@link View#UPDATE_INTERVAL_SECONDS}. Before
 * the span has passed for the first time, the rate counts the missing part as zero.
 */
public class MeterView implements Meter, View {
    private static final int DEFAULT_TIME_SPAN_SECONDS = 60;

    private final Counter counter;
    private final int timeSpanSeconds;

    /** The counts at the last looks, in a ring; the one after {@code latest} is the oldest. */
    private final long[] counts;

    private int latest;
    private volatile double rate;

    public MeterView(int timeSpanInSeconds) {
        this(new SimpleCounter(), timeSpanInSeconds);
    }

    public MeterView(Counter counter) {
        this(counter, DEFAULT_TIME_SPAN_SECONDS);
    }

    /**
     * @param timeSpanInSeconds rounded down to a multiple of the interval, but at least one interval
     */
    public MeterView(Counter counter, int timeSpanInSeconds) {
        this.counter = counter;
        int intervals = Math.max(1, timeSpanInSeconds / UPDATE_INTERVAL_SECONDS);
        this.timeSpanSeconds = intervals * UPDATE_INTERVAL_SECONDS;
        this.counts = new long[intervals + 1];
    }

    @Override
    public void markEvent() {
        counter.inc();
    }

    @Override
    public void markEvent(long n) {
        counter.inc(n);
    }

    @Override
    public long getCount() {
        return counter.getCount();
    }

    @Override
    public double getRate() {
        return rate;
    }

    @Override
    public void update() {
        latest = (latest + 1) % counts.length;
        counts[latest] = counter.getCount();
        long oldest = counts[(latest + 1) % counts.length];
        rate = (double) (counts[latest] - oldest) / timeSpanSeconds;
    }
}
