package weir.state;

import weir.api.state.StateTtlConfig;
import weir.api.state.StateTtlConfig.StateVisibility;
import weir.api.state.StateTtlConfig.UpdateType;
import weir.base.Clock;

/** One state's time to live: says what is expired, counts it, and lets the clean-up take a step with every access. */
final class Expiry {
    private final Clock clock;
    private final StateTtlConfig config;
    private final long timeToLiveMillis;
    private Sweep sweep;
    private long expiredCount;

    Expiry(StateTtlConfig config, Clock clock) {
        this.clock = clock;
        this.config = config;
        this.timeToLiveMillis = millis(config);
    }

    void setSweep(Sweep sweep) {
        this.sweep = sweep;
    }

    StateTtlConfig config() {
        return config;
    }

    /** To be called before each access: cleans up a few rows, and returns the time for this access. */
    long access() {
        long now = now();
        if (sweep != null) {
            sweep.step(now);
        }
        return now;
    }

    long now() {
        return clock.currentTimeMillis();
    }

    /** True where something last touched at {@code stampMillis} has come to its end, the very last moment included. */
    boolean isExpired(long stampMillis, long nowMillis) {
        return nowMillis - stampMillis >= timeToLiveMillis;
    }

    boolean isRenewedByReading() {
        return config.getUpdateType() == UpdateType.OnReadAndWrite;
    }

    /** True where an expired entry may still be read once, by whoever finds it. */
    boolean isReturnedUntilCleanedUp() {
        return config.getStateVisibility() == StateVisibility.ReturnExpiredIfNotCleanedUp;
    }

    void countExpired(int entries) {
        expiredCount += entries;
    }

    /** How many entries (values, list elements, map entries) were found expired and removed. */
    long expiredCount() {
        return expiredCount;
    }

    private static long millis(StateTtlConfig config) {
        try {
            return config.getTimeToLive().toMillis();
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE;
        }
    }
}
