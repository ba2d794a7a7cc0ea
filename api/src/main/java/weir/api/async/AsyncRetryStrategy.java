package weir.api.async;

import java.io.Serializable;

/** Says whether and when a request is sent again. Attempts are counted from 1, the first request included. */
public interface AsyncRetryStrategy<OUT> extends Serializable {
    /** True if another attempt may follow the {@code currentAttempts}-th. */
    boolean canRetry(int currentAttempts);

    /** The time to wait after the {@code currentAttempts}-th attempt, in milliseconds. */
    long getBackoffTimeMillis(int currentAttempts);

    AsyncRetryPredicate<OUT> getRetryPredicate();
}
