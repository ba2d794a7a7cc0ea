package weir.checkpoint;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import weir.engine.JobPart;
import weir.engine.JobRun;
import weir.engine.TaskSnapshot;
import weir.job.RunningJob.Outcome;

/**
 * A part of a job that fails and starts again by itself, attempt after attempt; the others go on meanwhile. Changed by the actor
 * of its {@link JobExecution} only; anybody may look at its run.
 */
final class Region {
    /** Where a region is in its life. */
    enum Phase {
        RUNNING,
        /** The last attempt has failed, and the next one waits for its time. */
        WAITING_TO_RESTART,
        ENDED
    }

    private final JobPart part;
    private volatile JobRun run;
    private Phase phase = Phase.RUNNING;
    private int attempt;
    private long restartMillis;

    /** What the tasks that have ended held last. */
    private final Map<Integer, TaskSnapshot> left = new HashMap<>();

    Region(JobPart part) {
        this.part = part;
    }

    JobPart part() {
        return part;
    }

    Set<String> operatorIds() {
        return part.operatorIds();
    }

    /** The attempt that runs now, or ran last. */
    JobRun run() {
        return run;
    }

    /** The number of that attempt, counted from 1. */
    int attempt() {
        return attempt;
    }

    Phase phase() {
        return phase;
    }

    long restartMillis() {
        return restartMillis;
    }

    Map<Integer, TaskSnapshot> left() {
        return left;
    }

    /** Counts a new attempt, which may yet fail to begin. */
    int nextAttempt() {
        left.clear();
        return ++attempt;
    }

    void begin(JobRun newRun) {
        run = newRun;
        phase = Phase.RUNNING;
    }

    void awaitRestart(long millis) {
        restartMillis = millis;
        phase = Phase.WAITING_TO_RESTART;
    }

    void end() {
        phase = Phase.ENDED;
    }

    boolean hasEnded() {
        return phase == Phase.ENDED;
    }

    /** True unless its attempt has failed, been cancelled or come to its end. */
    boolean isBusy() {
        return run != null && phase == Phase.RUNNING && run.outcome() == Outcome.RUNNING;
    }

    /** True while some of its tasks wait for the state that they begin with. */
    boolean isOpening() {
        return isBusy() && !run.isOpen();
    }

    /** True while all of its tasks work. */
    boolean isRunning() {
        return isBusy() && run.isOpen();
    }

    /** True if its tasks can take part in a checkpoint, if only by what they held last. */
    boolean takesPart() {
        return isRunning() || run != null && run.outcome() == Outcome.FINISHED;
    }
}
