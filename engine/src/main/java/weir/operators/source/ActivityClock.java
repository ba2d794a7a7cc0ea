package weir.operators.source;

import weir.base.Clock;

/**
 * A clock that runs only while its reader may read. Time spent waiting for other sources or for room downstream does not
 * count, so that an input that is held back is not taken for an idle one.
 */
final class ActivityClock implements Clock {
    private final Clock clock;
    private final long mostNanosBetweenTurns;
    private long activeNanos;
    private long lastTurn;
    private boolean waiting;

    /** A gap between two turns counts for {@code mostMillisBetweenTurns} at most: a longer one is backpressure. */
    ActivityClock(Clock clock, long mostMillisBetweenTurns) {
        this.clock = clock;
        this.mostNanosBetweenTurns = mostMillisBetweenTurns * 1_000_000;
        this.lastTurn = clock.nanoTime();
    }

    /** Notes that the reader has its turn, and whether it has to wait. */
    void turn(boolean nowWaiting) {
        long now = clock.nanoTime();
        if (!waiting) {
            activeNanos += Math.min(now - lastTurn, mostNanosBetweenTurns);
        }
        lastTurn = now;
        waiting = nowWaiting;
    }

    @Override
    public long currentTimeMillis() {
        return clock.currentTimeMillis();
    }

    @Override
    public long nanoTime() {
        return activeNanos;
    }
}
