package weir.base;

/** A clock that stands still until it is told to move: for tests and simulation. */
public final class VirtualClock implements Clock {
    private volatile long nanos;

    public VirtualClock(long startMillis) {
        nanos = startMillis * 1_000_000;
    }

    @Override
    public long currentTimeMillis() {
        return Math.floorDiv(nanos, 1_000_000);
    }

    @Override
    public long nanoTime() {
        return nanos;
    }

    /** Moves the clock to {@code millis}; a clock never goes back. */
    public void advanceTo(long millis) {
        long target = millis * 1_000_000;
        if (target < nanos) {
            throw new IllegalArgumentException(
                    "The clock stands at " + currentTimeMillis() + " ms and cannot go back to " + millis + " ms.");
        }
        nanos = target;
    }

    public void advanceBy(long millis) {
        advanceTo(currentTimeMillis() + millis);
    }
}
