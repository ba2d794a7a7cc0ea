package weir.datastream;

import weir.base.Threads;

/** Refuses to start threads: where there is one thread for all, nothing may wait in it. */
final class NoThreads implements Threads {
    @Override
    public Handle start(String name, Runnable body) {
        throw new IllegalStateException("'" + name + "' wants a thread of its own; say so with @NotRestored.");
    }

    @Override
    public void parkNanos(long nanos) {
        throw new IllegalStateException("Something waits for another thread; say so with @NotRestored.");
    }

    @Override
    public boolean atExit(String name, Runnable body) {
        return true;
    }
}
