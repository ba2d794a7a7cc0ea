package weir.spi;

import java.util.Map;

/**
 * Where a job keeps its keyed state.
 *
 * @param backend the name of a {@link RowStoreProvider}, or {@link #HEAP}
 * @param options all that the job is configured with, for the provider to find its own among it
 */
public record StateSettings(String backend, Map<String, String> options) {
    /** The name that stands for the heap of the process, as in Flink. */
    public static final String HEAP = "hashmap";

    public static final StateSettings ON_HEAP = new StateSettings(HEAP, Map.of());

    public boolean isOnHeap() {
        return backend.equals(HEAP);
    }
}
