package weir.operators.async;

import java.io.Serializable;
import weir.api.async.AsyncRetryStrategy;

/**
 * How requests are made.
 *
 * @param ordered whether answers leave in the order of the rows; otherwise they may overtake each other between watermarks
 * @param timeoutMillis how long all attempts at a request may take together; 0 or less for ever
 * @param capacity how many requests may be open or wait for their turn to leave, per task
 */
public record AsyncSettings<O>(boolean ordered, long timeoutMillis, int capacity, AsyncRetryStrategy<O> retries)
        implements Serializable {
    public AsyncSettings {
        if (capacity < 1) {
            throw new IllegalArgumentException(
                    "An async operator with room for " + capacity + " requests can make none; give it at least 1.");
        }
    }
}
