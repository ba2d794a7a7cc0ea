package weir.operators.keyed;

import java.util.Comparator;
import java.util.PriorityQueue;
import weir.spi.ProcessingTimers;

/** The clock of a keyed operator in batch mode: timers wait for the end of their key's rows, and then all are due. */
final class BatchTimers implements ProcessingTimers {
    private final ProcessingTimers clock;
    private final PriorityQueue<Due> waiting = new PriorityQueue<>(Comparator.comparingLong(Due::timeMillis));
    private long firing = Long.MIN_VALUE;

    private record Due(long timeMillis, Callback callback) {}

    BatchTimers(ProcessingTimers clock) {
        this.clock = clock;
    }

    @Override
    public long currentTimeMillis() {
        return Math.max(firing, clock.currentTimeMillis());
    }

    @Override
    public void schedule(long timeMillis, Callback callback) {
        waiting.add(new Due(timeMillis, callback));
    }

    /** Calls all that wait, the earliest first, as if the clock had reached their time. */
    void fireAll() throws Exception {
        for (Due due = waiting.poll(); due != null; due = waiting.poll()) {
            firing = due.timeMillis;
            due.callback.onProcessingTime(due.timeMillis);
        }
        firing = Long.MIN_VALUE;
    }
}
