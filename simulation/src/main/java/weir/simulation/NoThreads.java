package weir.simulation;

import weir.base.Threads;

/** Refuses to start threads: what needs one cannot be simulated. */
final class NoThreads implements Threads {
    @Override
    public Handle start(String name, Runnable body) {
        throw new IllegalStateException(
                "'" + name + "' wants a thread, and a simulation has only one. Use a source or sink"
                        + " that works without blocking.");
    }

    @Override
    public void parkNanos(long nanos) {
        throw new IllegalStateException("Something waits for another thread, and a simulation has only one.");
    }

    @Override
    public boolean atExit(String name, Runnable body) {
        // A simulated process has no end of its own.
        return true;
    }
}
