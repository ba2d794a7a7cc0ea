package weir.cli.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import weir.base.Clock;
import weir.base.Threads;
import weir.cli.control.JobReading;
import weir.cli.terminal.StatusLine;
import weir.job.RunningJob;

/** Keeps the status line of the first running job up to date, from a thread of its own. */
final class ProgressDisplay implements Runnable {
    /** A job shorter than this ends without the line ever showing. */
    private static final long QUIET_MILLIS = 2_000;

    private static final long REFRESH_MILLIS = 500;

    private final WatchedJobs jobs;
    private final StatusLine line;
    private final Clock clock;
    private final Threads threads;
    private final Map<RunningJob, Sample> earlier = new HashMap<>();
    private volatile boolean closed;

    /** What was read of a job, and when by the clock's monotonous reading. */
    private record Sample(JobReading reading, long nanos) {}

    ProgressDisplay(WatchedJobs jobs, StatusLine line, Clock clock, Threads threads) {
        this.jobs = jobs;
        this.line = line;
        this.clock = clock;
        this.threads = threads;
    }

    @Override
    public void run() {
        while (!closed) {
            refresh();
            threads.parkNanos(REFRESH_MILLIS * 1_000_000);
        }
    }

    /** Takes the line away for good. */
    void close() {
        closed = true;
        line.erase();
    }

    private void refresh() {
        List<WatchedJobs.WatchedJob> running = jobs.running();
        if (running.isEmpty()) {
            line.erase();
            return;
        }
        WatchedJobs.WatchedJob first = running.get(0);
        long now = clock.nanoTime();
        JobReading reading = JobReading.of(first.job().readings());
        Sample sample = new Sample(reading, now);
        Sample before = earlier.put(first.job(), sample);
        long runMillis = (now - first.startedNanos()) / 1_000_000;
        if (before == null || runMillis < QUIET_MILLIS || closed) {
            return;
        }
        String text = ProgressText.of(
                reading, before.reading(), (now - before.nanos()) / 1_000_000, runMillis, clock.currentTimeMillis());
        line.show(running.size() == 1 ? text : text + "  (" + first.name() + ", 1 of " + running.size() + " jobs)");
    }
}
