package weir.api;

/** Takes the records that a function emits. */
public interface Collector<T> {
    /** Emits {@code record} with the timestamp of the record being processed. */
    void collect(T record);

    /** Releases what the collector holds; called by the engine, not by user functions. */
    default void close() {}
}
