package weir.operators.context;

import weir.api.metrics.Counter;

/** A counter that one task counts and any thread may read. */
final class TaskCounter implements Counter {
    private volatile long count;

    @Override
    public void inc() {
        inc(1);
    }

    @Override
    public void inc(long n) {
        set(count + n);
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
        return count;
    }

    private void set(long newCount) {
        count = newCount;
    }
}
