package weir.base;

/** Tells the time. */
public interface Clock {
    /** Wall-clock time in milliseconds since 1970-01-01T00:00Z; may jump when the machine's clock is set. */
    long currentTimeMillis();

    /** A monotonous reading in nanoseconds, good for differences only. */
    long nanoTime();
}
