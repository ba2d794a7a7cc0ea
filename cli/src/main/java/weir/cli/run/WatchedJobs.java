package weir.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import weir.base.Clock;
import weir.cli.control.ControlledJobs;
import weir.job.Job;
import weir.job.RunningJob;

/** The jobs that a program launched. Used by the program's threads, the progress display and the one that stops them. */
final class WatchedJobs {
    private static final long LOOK_MILLIS = 1_000;

    private final Clock clock;
    private final List<WatchedJob> jobs = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;

    /** A job, and when it was launched, by the clock's monotonous reading and in milliseconds since 1970. */
    record WatchedJob(String name, RunningJob job, long startedNanos, long startedMillis) {}

    WatchedJobs(Clock clock) {
        this.clock = clock;
    }

    /** Takes a job in that is about to start: whoever sees its output will find it. */
    void watch(Job job, RunningJob running) {
        jobs.add(new WatchedJob(job.name(), running, clock.nanoTime(), clock.currentTimeMillis()));
        if (stopping) {
            running.cancel();
        }
    }

    List<WatchedJob> all() {
        return jobs;
    }

    /** The jobs as other processes may ask for them, numbered from 1. */
    List<ControlledJobs.Entry> controlled() {
        List<ControlledJobs.Entry> entries = new ArrayList<>();
        for (WatchedJob watched : jobs) {
            entries.add(new ControlledJobs.Entry(
                    entries.size() + 1, watched.name(), watched.startedMillis(), watched.job()));
        }
        return entries;
    }

    List<WatchedJob> running() {
        List<WatchedJob> running = new ArrayList<>();
        for (WatchedJob watched : jobs) {
            if (watched.job().outcome() == RunningJob.Outcome.RUNNING) {
                running.add(watched);
            }
        }
        return running;
    }

    /** Whether somebody has asked all jobs to stop; what fails after that is a consequence. */
    boolean isStopping() {
        return stopping;
    }

    /** Cancels what still runs and waits until all has come to its end, at most {@code millis}; returns what was running. */
    List<WatchedJob> stop(long millis) {
        stopping = true;
        List<WatchedJob> stopped = running();
        stopped.forEach(watched -> watched.job().cancel());
        long deadline = clock.nanoTime() + millis * 1_000_000;
        try {
            for (WatchedJob watched : jobs) {
                watched.job().await(Math.max(0, (deadline - clock.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return stopped;
    }

    /** The failure of a job that lacks memory too, which says more than {@code symptom} in the program's thread; else that. */
    Throwable failureBehind(OutOfMemoryError symptom) {
        try {
            for (WatchedJob watched : jobs) {
                watched.job().await(LOOK_MILLIS);
                if (watched.job().failure() != null) {
                    return watched.job().failure();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return symptom;
    }

    /** Waits for jobs that the program launched and did not wait for, and throws the first failure of one. */
    void awaitAll() throws Throwable {
        for (WatchedJob watched : jobs) {
            boolean ended = false;
            while (!ended) {
                ended = watched.job().await(LOOK_MILLIS);
            }
            if (watched.job().failure() != null) {
                throw watched.job().failure();
            }
        }
    }
}
