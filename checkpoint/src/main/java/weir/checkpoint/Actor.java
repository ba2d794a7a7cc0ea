package weir.checkpoint;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import weir.base.Clock;
import weir.base.Threads;

/**
 * A part of the system that is told what to do and does it when it is given a turn, one thing after another. A thread gives
 * it turns ({@link #start}), or a simulation does; whatever it owns needs no lock.
 */
public abstract class Actor {
    private static final long LONGEST_PARK_NANOS = 1_000_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final String name;
    private final Queue<Runnable> inbox = new ConcurrentLinkedQueue<>();
    private volatile Threads.Handle thread;
    private volatile boolean stopped;

    protected Actor(String name) {
        this.name = name;
    }

    /** Has {@code action} done in this actor's next turn; from any thread. */
    public final void tell(Runnable action) {
        inbox.add(action);
        wake();
    }

    /** Does the next thing it was told to, and what it does untold; true if that was anything. */
    public final boolean turn() {
        Runnable action = inbox.poll();
        if (action != null) {
            action.run();
        }
        return work() | action != null;
    }

    /** What is to be done without being told; true if that was anything. */
    protected boolean work() {
        return false;
    }

    /** When the next turn is due at the latest, in {@link Clock#steadyMillis}; {@code Long.MAX_VALUE} for when told. */
    public long nextTurnMillis() {
        return Long.MAX_VALUE;
    }

    /** Gives turns from a thread of its own, until {@link #stop}. */
    final void start(Threads threads, Clock clock) {
        thread = threads.start(name, () -> {
            while (!stopped) {
                if (!turn() && inbox.isEmpty()) {
                    threads.parkNanos(nanosToNextTurn(clock));
                }
            }
        });
    }

    final void stop() {
        stopped = true;
        wake();
    }

    final boolean isStopped() {
        return stopped;
    }

    private void wake() {
        Threads.Handle handle = thread;
        if (handle != null) {
            handle.wake();
        }
    }

    private long nanosToNextTurn(Clock clock) {
        long millis = nextTurnMillis();
        if (millis == Long.MAX_VALUE) {
            return LONGEST_PARK_NANOS;
        }
        long nanos = Math.max(0, millis - clock.steadyMillis()) * NANOS_PER_MILLI;
        return Math.min(LONGEST_PARK_NANOS, nanos);
    }
}
