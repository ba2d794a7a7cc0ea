package weir.engine;

import java.util.PriorityQueue;
import weir.base.Clock;
import weir.spi.ProcessingTimers;

/** The calls that a task's operators want at times of the clock. */
final class TaskTimers implements ProcessingTimers {
    private record Entry(long timeMillis, long order, Callback callback) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(timeMillis, other.timeMillis);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final Clock clock;
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long order;

    TaskTimers(Clock clock) {
        this.clock = clock;
    }

    @Override
    public long currentTimeMillis() {
        return clock.currentTimeMillis();
    }

    @Override
    public void schedule(long timeMillis, Callback callback) {
        entries.add(new Entry(timeMillis, order++, callback));
    }

    /** Forgets all calls: whoever wanted them is gone. */
    void clear() {
        entries.clear();
    }

    /** When the next call is due; {@code Long.MAX_VALUE} if none is wanted. */
    long nextMillis() {
        Entry next = entries.peek();
        return next == null ? Long.MAX_VALUE : next.timeMillis;
    }

    /** Makes the calls that are due now, not those that they in turn ask for; true if there were any. */
    boolean fireDue() throws Exception {
        if (entries.isEmpty()) {
            return false;
        }
        long now = clock.currentTimeMillis();
        long until = order;
        boolean fired = false;
        for (Entry next = entries.peek(); isDue(next, now, until); next = entries.peek()) {
            entries.poll();
            next.callback.onProcessingTime(next.timeMillis);
            fired = true;
        }
        return fired;
    }

    private static boolean isDue(Entry entry, long now, long until) {
        return entry != null && entry.timeMillis <= now && entry.order < until;
    }
}
