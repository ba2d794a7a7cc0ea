package weir.base;

/** Tells the time. */
public interface Clock {
    /** Wall-clock time in milliseconds since 1970-01-01T00:00Z; may jump when the machine's clock is set. */
    long currentTimeMillis();

    /** A monotonous reading in nanoseconds, good for differences only. */
    long nanoTime();

    /** The same in milliseconds: for what has to happen after a while, whatever becomes of the machine's clock. */
    default long steadyMillis() {
        return Math.floorDiv(nanoTime(), 1_000_000L);
    }
}
