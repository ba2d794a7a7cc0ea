package weir.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import weir.base.Clock;
import weir.base.Threads;
import weir.channel.Wakeup;
import weir.spi.Progress;

/**
 * Runs its tasks in turn and rests when none has anything to do. The loop is {@link #turn}; a thread calls it again and
 * again, or a simulation does.
 */
final class Worker implements Wakeup {
    /** Turns without work before the thread yields, then before it parks: a hand-over takes a few microseconds. */
    private static final int SPINS = 64;

    private static final int YIELDS = 96;

    /** The longest sleep: work that arrives is announced, so this only bounds what an unannounced source may wait. */
    private static final long PARK_NANOS = 10_000_000;

    /** A turn this long holds up the other tasks of the worker; the second one moves the task to a thread of its own. */
    private static final long SLOW_TURN_NANOS = 50_000_000;

    private static final int SLOW_TURNS_ALLOWED = 2;

    private final String name;
    private final Clock clock;
    private final WorkerHost host;
    private final List<Residence> tasks = new ArrayList<>();
    private final Queue<Task> arriving = new ConcurrentLinkedQueue<>();
    private volatile boolean parked;
    private volatile Threads.Handle thread;
    private volatile String busyWith;

    /** A task, how often it has held up the others, and whether it has failed in the midst of something. */
    private static final class Residence {
        final Task task;
        int slowTurns;
        boolean failed;

        Residence(Task task) {
            this.task = task;
        }
    }

    Worker(String name, Clock clock, WorkerHost host) {
        this.name = name;
        this.clock = clock;
        this.host = host;
    }

    String name() {
        return name;
    }

    /** The task whose turn it is; null while resting. */
    String busyWith() {
        return busyWith;
    }

    Threads.Handle thread() {
        return thread;
    }

    void assign(Task task) {
        task.hostedBy(this);
        arriving.add(task);
        wake();
    }

    /** Gives every task one turn: WORKED if any did something, DONE once all have left. */
    Progress turn() {
        admit();
        boolean worked = false;
        for (int index = 0; index < tasks.size(); index++) {
            Residence residence = tasks.get(index);
            long started = clock.nanoTime();
            Progress progress = run(residence);
            worked |= progress == Progress.WORKED;
            if (progress == Progress.DONE) {
                tasks.remove(index--);
                worked = true;
            } else if (clock.nanoTime() - started > SLOW_TURN_NANOS && isNuisance(residence)) {
                tasks.remove(index--);
                host.moveToOwnThread(residence.task);
            }
        }
        busyWith = null;
        return tasks.isEmpty() && arriving.isEmpty() ? Progress.DONE : worked ? Progress.WORKED : Progress.IDLE;
    }

    /** The body of the worker's thread. */
    void loop(Threads threads) {
        int idleTurns = 0;
        while (!host.isCancelled()) {
            Progress progress = turn();
            if (progress == Progress.DONE) {
                break;
            }
            idleTurns = progress == Progress.WORKED ? 0 : idleTurns + 1;
            rest(idleTurns, threads);
        }
        closeAll();
    }

    void startedAs(Threads.Handle handle) {
        thread = handle;
    }

    @Override
    public void wake() {
        if (parked) {
            Threads.Handle handle = thread;
            if (handle != null) {
                parked = false;
                handle.wake();
            }
        }
    }

    /** Closes what is left of the tasks, after a failure or cancellation. */
    void closeAll() {
        admit();
        for (Residence residence : tasks) {
            try {
                residence.task.close();
            } catch (Exception e) {
                host.failed(residence.task, e);
            }
        }
        tasks.clear();
    }

    private void admit() {
        for (Task task = arriving.poll(); task != null; task = arriving.poll()) {
            tasks.add(new Residence(task));
        }
    }

    private boolean isNuisance(Residence residence) {
        return tasks.size() > 1 && ++residence.slowTurns >= SLOW_TURNS_ALLOWED;
    }

    /** A task that has failed gets no turn any more: a snapshot of what it left half done would lose a row. */
    private Progress run(Residence residence) {
        if (residence.failed) {
            return Progress.IDLE;
        }
        Task task = residence.task;
        busyWith = task.name();
        try {
            if (task.phase() == Task.Phase.CREATED) {
                host.open(task);
            }
            Progress progress = task.run();
            if (progress == Progress.DONE) {
                task.close();
                host.finished(task);
            }
            return progress;
        } catch (Throwable failure) {
            residence.failed = true;
            host.failed(task, failure);
            return Progress.IDLE;
        }
    }

    private void rest(int idleTurns, Threads threads) {
        if (idleTurns < SPINS) {
            if (idleTurns > 0) {
                Thread.onSpinWait();
            }
        } else if (idleTurns < YIELDS) {
            Thread.yield();
        } else {
            park(threads);
        }
    }

    /** Says that it is about to park before it looks once more, so that no message slips in between. */
    private void park(Threads threads) {
        parked = true;
        if (turn() == Progress.IDLE && arriving.isEmpty()) {
            threads.parkNanos(Math.min(PARK_NANOS, nanosToNextTimer()));
        }
        parked = false;
    }

    private long nanosToNextTimer() {
        long next = Long.MAX_VALUE;
        for (Residence residence : tasks) {
            next = Math.min(next, residence.task.timers().nextMillis());
        }
        if (next == Long.MAX_VALUE) {
            return PARK_NANOS;
        }
        return Math.max(1, next - clock.currentTimeMillis()) * 1_000_000;
    }
}
