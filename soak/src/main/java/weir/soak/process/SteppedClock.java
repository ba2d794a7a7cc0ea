package weir.soak.process;

import weir.base.Clock;

/** A wall clock that somebody sets while the process runs; its monotonous reading goes on as ever. */
final class SteppedClock implements Clock {
    private final Clock clock;
    private volatile long offsetMillis;

    SteppedClock(Clock clock) {
        this.clock = clock;
    }

    void step(long millis) {
        offsetMillis = millis;
    }

    @Override
    public long currentTimeMillis() {
        return clock.currentTimeMillis() + offsetMillis;
    }

    @Override
    public long nanoTime() {
        return clock.nanoTime();
    }
}
