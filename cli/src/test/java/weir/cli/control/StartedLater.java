package weir.cli.control;

import java.util.ArrayList;
import java.util.List;
import weir.base.SystemThreads;
import weir.base.Threads;

/** The threads of a process that has no processor at first: they begin when they are let. */
final class StartedLater implements Threads {
    private final Threads real = new SystemThreads();
    private final List<Runnable> bodies = new ArrayList<>();
    private boolean let;

    @Override
    public synchronized Handle start(String name, Runnable body) {
        if (let) {
            return real.start(name, body);
        }
        bodies.add(body);
        return null;
    }

    /** Lets all threads begin, those that come later as well. */
    synchronized void let() {
        let = true;
        bodies.forEach(body -> real.start("late", body));
        bodies.clear();
    }

    /** Runs in this thread what would have begun. */
    synchronized void runHere() {
        bodies.forEach(Runnable::run);
    }

    @Override
    public void parkNanos(long nanos) {
        // The test says how long things take.
    }

    @Override
    public boolean atExit(String name, Runnable body) {
        return true;
    }
}
