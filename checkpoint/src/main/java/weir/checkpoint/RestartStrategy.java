package weir.checkpoint;

import java.util.ArrayDeque;
import java.util.Deque;
import weir.base.RandomSource;
import weir.spi.RestartSettings;

/** Decides after each failure whether and when the job starts again: Flink's strategies. */
final class RestartStrategy {
    /** Returned where the job is to fail. */
    static final long NEVER = -1;

    private final RestartSettings settings;
    private final boolean onlyFromCheckpoint;
    private final RandomSource random;
    private final Deque<Long> recentFailures = new ArrayDeque<>();
    private int restarts;
    private double delayMillis;
    private long lastFailureMillis = Long.MIN_VALUE;

    RestartStrategy(RestartSettings settings, RandomSource random) {
        this.onlyFromCheckpoint = settings instanceof RestartSettings.OnlyFromCheckpoint;
        this.settings = settings instanceof RestartSettings.OnlyFromCheckpoint only ? only.rule() : settings;
        this.random = random;
    }

    /**
     * Milliseconds to wait before the next start after a failure at {@code nowMillis}, or {@link #NEVER}.
     *
     * @param hasCheckpoint whether the job can go on from somewhere
     */
    long delayAfterFailure(long nowMillis, boolean hasCheckpoint) {
        if (onlyFromCheckpoint && !hasCheckpoint) {
            return NEVER;
        } else if (settings instanceof RestartSettings.FixedDelay fixed) {
            return ++restarts <= fixed.attempts() ? fixed.delayMillis() : NEVER;
        } else if (settings instanceof RestartSettings.FailureRate rate) {
            return delayAtRate(rate, nowMillis);
        } else if (settings instanceof RestartSettings.ExponentialDelay exponential) {
            return growingDelay(exponential, nowMillis);
        }
        return NEVER;
    }

    private long delayAtRate(RestartSettings.FailureRate rate, long now) {
        recentFailures.addLast(now);
        while (recentFailures.peekFirst() <= now - rate.intervalMillis()) {
            recentFailures.removeFirst();
        }
        return recentFailures.size() <= rate.maxFailures() ? rate.delayMillis() : NEVER;
    }

    private long growingDelay(RestartSettings.ExponentialDelay exponential, long now) {
        boolean calm = lastFailureMillis == Long.MIN_VALUE
                || now - lastFailureMillis >= exponential.resetMillis() + (long) delayMillis;
        lastFailureMillis = now;
        restarts = calm ? 1 : restarts + 1;
        delayMillis = calm
                ? exponential.initialMillis()
                : Math.min(exponential.maxMillis(), delayMillis * exponential.multiplier());
        double jitter = (random.nextDouble() * 2 - 1) * exponential.jitter() * delayMillis;
        return restarts <= exponential.attempts() ? Math.max(0, Math.round(delayMillis + jitter)) : NEVER;
    }
}
