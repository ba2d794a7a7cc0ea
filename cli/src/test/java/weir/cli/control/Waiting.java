package weir.cli.control;

import weir.base.SystemThreads;
import weir.base.Threads;
import weir.base.VirtualClock;

/** The threads of somebody for whom time passes while they wait; meanwhile something else may happen. */
final class Waiting implements Threads {
    private final Threads real = new SystemThreads();
    private final VirtualClock clock = new VirtualClock(0);
    private Runnable meanwhile = () -> {};

    VirtualClock clock() {
        return clock;
    }

    /** What happens while they wait for the first time. */
    void meanwhile(Runnable event) {
        meanwhile = event;
    }

    @Override
    public void parkNanos(long nanos) {
        clock.advanceBy(nanos / 1_000_000);
        Runnable event = meanwhile;
        meanwhile = () -> {};
        event.run();
    }

    @Override
    public Handle start(String name, Runnable body) {
        return real.start(name, body);
    }

    @Override
    public boolean atExit(String name, Runnable body) {
        return real.atExit(name, body);
    }
}
