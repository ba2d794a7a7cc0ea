package weir.api.accumulators;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The accumulators of one task by name; merged with those of the other tasks they are the job's. Other threads may
 * look at the set, or merge it into another one, while its task works on.
 */
public final class AccumulatorSet {
    private final Map<String, Accumulator<?, ?>> accumulators = new LinkedHashMap<>();

    /**
     * Adds an accumulator under a name that is still free.
     *
     * @throws IllegalStateException if the name is taken
     */
    public synchronized void add(String name, Accumulator<?, ?> accumulator) {
        if (accumulators.putIfAbsent(name, accumulator) != null) {
            throw new IllegalStateException("This task has an accumulator '" + name
                    + "' already; choose another name, or use getAccumulator to add to that one.");
        }
    }

    /** The accumulator of that name, or null. */
    @SuppressWarnings("unchecked")
    public synchronized <V, A extends Serializable> Accumulator<V, A> get(String name) {
        return (Accumulator<V, A>) accumulators.get(name);
    }

    /**
     * The accumulator of that name, made on first use.
     *
     * @throws IllegalStateException if the name belongs to an accumulator of another class
     */
    public synchronized <A extends Accumulator<?, ?>> A getOrAdd(String name, Class<A> type, Supplier<A> factory) {
        Accumulator<?, ?> accumulator = accumulators.computeIfAbsent(name, missing -> factory.get());
        if (!type.isInstance(accumulator)) {
            throw new IllegalStateException("The accumulator '" + name + "' is a "
                    + accumulator.getClass().getSimpleName() + ", not a " + type.getSimpleName()
                    + "; give the two different names.");
        }
        return type.cast(accumulator);
    }

    /** Merges copies of what another task collected into this set; the other set stays as it is. */
    public void merge(AccumulatorSet other) {
        other.copies().forEach(this::mergeOne);
    }

    private synchronized Map<String, Accumulator<?, ?>> copies() {
        Map<String, Accumulator<?, ?>> copies = new LinkedHashMap<>();
        accumulators.forEach((name, accumulator) -> copies.put(name, accumulator.clone()));
        return copies;
    }

    @SuppressWarnings("unchecked")
    private synchronized <V, R extends Serializable> void mergeOne(String name, Accumulator<V, R> theirs) {
        Accumulator<?, ?> ours = accumulators.putIfAbsent(name, theirs);
        if (ours == null) {
            return;
        }
        if (ours.getClass() != theirs.getClass()) {
            throw new IllegalStateException("The accumulator '" + name + "' is a "
                    + ours.getClass().getSimpleName() + " in one function and a "
                    + theirs.getClass().getSimpleName() + " in another; give the two different names.");
        }
        ((Accumulator<V, R>) ours).merge(theirs);
    }

    /** The results by name, in the order in which the accumulators were added. */
    public synchronized Map<String, Object> results() {
        Map<String, Object> results = new LinkedHashMap<>();
        accumulators.forEach((name, accumulator) -> results.put(name, accumulator.getLocalValue()));
        return results;
    }
}
