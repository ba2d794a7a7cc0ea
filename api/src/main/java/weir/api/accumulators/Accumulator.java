package weir.api.accumulators;

import java.io.Serializable;

/**
 * Collects a small result beside the stream: every task adds to its own, and all are merged when the job ends.
 *
 * @param <V> what is added
 * @param <R> the result
 */
public interface Accumulator<V, R extends Serializable> extends Serializable, Cloneable {
    void add(V value);

    /** The result of this task so far. */
    R getLocalValue();

    /** Forgets what was added. */
    void resetLocal();

    /** Takes in what another task collected. */
    void merge(Accumulator<V, R> other);

    /** A copy that is independent of this one. */
    Accumulator<V, R> clone();
}
