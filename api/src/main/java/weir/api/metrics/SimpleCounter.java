package weir.api.metrics;

import java.util.concurrent.atomic.AtomicLong;

/** A counter for one writing thread; what it writes becomes visible to readers soon, at no cost to the writer. */
public class SimpleCounter implements Counter {
    private final AtomicLong count = new AtomicLong();

    @Override
    public void inc() {
        inc(1);
    }

    @Override
    public void inc(long n) {
        count.setOpaque(count.getPlain() + n);
    }

    @Override
    public void dec() {
        inc(-1);
    }

    @Override
    public void dec(long n) {
        inc(-n);
    }

    @Override
    public long getCount() {
        return count.getOpaque();
    }
}
