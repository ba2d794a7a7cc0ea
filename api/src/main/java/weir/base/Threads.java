package weir.base;

/** Starts threads and lets them wait; nothing else in Weir does. */
public interface Threads {
    /** Starts a daemon thread that runs {@code body} once. */
    Handle start(String name, Runnable body);

    /** Blocks the calling thread for at most {@code nanos}, or until its handle is woken. */
    void parkNanos(long nanos);

    /**
     * Has {@code body} run when the process ends; a second one of the same name is not taken.
     *
     * @return false if the process is ending already, so that {@code body} will not run
     */
    boolean atExit(String name, Runnable body);

    /** A started thread. */
    interface Handle {
        /** Ends the thread's present or next {@link Threads#parkNanos}. */
        void wake();

        /** Interrupts blocking code: how cancellation reaches a user function that waits. */
        void interrupt();

        /** Waits until the thread has ended, at most {@code millis}; false if it still runs. */
        boolean join(long millis) throws InterruptedException;

        /** The frames the thread stands in now, for saying where it is stuck. */
        StackTraceElement[] stackTrace();
    }
}
