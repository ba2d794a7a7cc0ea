package weir.api.time;

/** Tells when a record happened. */
@FunctionalInterface
public interface TimestampAssigner<T> {
    /** The timestamp of a record that has none. */
    long NO_TIMESTAMP = Long.MIN_VALUE;

    /**
     * The time of {@code element} in milliseconds since 1970-01-01T00:00Z; negative before.
     *
     * @param recordTimestamp the timestamp that the record has already, from its source or an earlier assigner, or
     *     {@link #NO_TIMESTAMP}
     */
    long extractTimestamp(T element, long recordTimestamp);
}
