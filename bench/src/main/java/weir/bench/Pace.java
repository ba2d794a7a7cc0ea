package weir.bench;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Sends at a fixed rate, whatever the receiver does: each event is the time at which it was due, so that waiting counts
 * as latency. Serves the sources of both engines.
 */
final class Pace {
    static final long EVENTS_PER_SECOND = 100_000;

    private static final long GAP_NANOS = 1_000_000_000 / EVENTS_PER_SECOND;
    private static final long NAP_NANOS = 20_000;

    private Pace() {}

    static void send(long events, LongConsumer out) {
        long first = System.nanoTime();
        long sent = 0;
        while (sent < events) {
            long due = Math.min(events, (System.nanoTime() - first) / GAP_NANOS);
            if (sent == due) {
                LockSupport.parkNanos(NAP_NANOS);
            }
            for (; sent < due; sent++) {
                out.accept(first + sent * GAP_NANOS);
            }
        }
    }
}
