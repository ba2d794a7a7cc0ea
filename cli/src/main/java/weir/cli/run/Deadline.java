package weir.cli.run;

import weir.base.Clock;
import weir.base.Threads;

/** Ends the run when its time is over. */
public final class Deadline implements Runnable {
    private final long atNanos;
    private final Clock clock;
    private final Threads threads;
    private final Runnable whenOver;
    private volatile boolean over;
    private volatile boolean met;

    /** Calls {@code whenOver} when so many milliseconds have passed, unless the deadline is met; runs in a thread of its own. */
    public Deadline(long timeoutMillis, Clock clock, Threads threads, Runnable whenOver) {
        this.atNanos = clock.nanoTime() + timeoutMillis * 1_000_000;
        this.clock = clock;
        this.threads = threads;
        this.whenOver = whenOver;
    }

    @Override
    public void run() {
        long left = atNanos - clock.nanoTime();
        while (left > 0 && !met) {
            threads.parkNanos(left);
            left = atNanos - clock.nanoTime();
        }
        if (!met) {
            over = true;
            whenOver.run();
        }
    }

    /** The run ended in time. */
    public void meet() {
        met = true;
    }

    public boolean isOver() {
        return over;
    }
}
