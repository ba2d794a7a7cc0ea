package weir.cli.sql.script;

import java.util.concurrent.atomic.AtomicReference;

/** What runs now and can be ended from another thread: by Ctrl-C, or because the time is over. */
final class Cancelling {
    private static final Runnable NOTHING = () -> {};

    private final AtomicReference<Runnable> current = new AtomicReference<>(NOTHING);
    private volatile boolean cancelled;

    /** From now on, cancelling means {@code action}. */
    void begin(Runnable action) {
        current.set(action);
    }

    /** What was begun has ended. */
    void end() {
        current.set(NOTHING);
    }

    /** Ends what runs now. */
    void cancel() {
        cancelled = true;
        current.getAndSet(NOTHING).run();
    }

    /** Whether something was cancelled since the last time of asking. */
    boolean wasCancelled() {
        boolean was = cancelled;
        cancelled = false;
        return was;
    }
}
