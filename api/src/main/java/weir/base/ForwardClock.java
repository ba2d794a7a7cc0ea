package weir.base;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A wall clock that never goes back. It follows the machine's clock when that is set forward; when that is set back, it goes on
 * from where it was at the pace of the monotonous reading, until the machine's clock has caught up. So whoever waits for a time
 * waits no longer than was to be expected.
 */
public final class ForwardClock implements Clock {
    private final Clock clock;

    /** What to add to the steady reading; only ever grows. */
    private final AtomicLong offsetMillis;

    public ForwardClock(Clock clock) {
        this.clock = clock;
        this.offsetMillis = new AtomicLong(clock.currentTimeMillis() - clock.steadyMillis());
    }

    @Override
    public long currentTimeMillis() {
        // In this order: a thread that is held up between the two readings must not take the delay for time gone by.
        long now = clock.currentTimeMillis();
        long steady = clock.steadyMillis();
        long offset = now - steady;
        long known = offsetMillis.get();
        return steady + (offset <= known ? known : offsetMillis.accumulateAndGet(offset, Math::max));
    }

    @Override
    public long nanoTime() {
        return clock.nanoTime();
    }
}
