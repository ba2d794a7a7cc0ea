package weir.job;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import weir.base.WeirException;

/** A job that was launched: watched, waited for and cancelled from any thread. */
public interface RunningJob {
    /** What became of a run. */
    enum Outcome {
        RUNNING,
        FINISHED,
        CANCELLED,
        FAILED
    }

    Outcome outcome();

    /** The first failure, which all others followed from; null if there was none. */
    Throwable failure();

    /** Where that failure happened; known even if memory did not suffice to describe the failure. Null if there was none. */
    String failedTask();

    /** Waits for the end, at most {@code millis}; false if the job still runs. */
    boolean await(long millis) throws InterruptedException;

    /** Asks everything to stop within a second; code that blocks is interrupted. Returns at once. */
    void cancel();

    /**
     * Takes a savepoint, from which a job can be started later, and goes on. The answer is its directory: one of its own below
     * {@code directory}, or below where the job keeps its savepoints if that is null.
     */
    default CompletableFuture<String> savepoint(String directory) {
        return CompletableFuture.failedFuture(new WeirException("This run takes no snapshots of its state."));
    }

    /**
     * Takes a savepoint, processes nothing behind it, and ends the job once everything up to it is committed. The answer comes
     * when the job has ended.
     *
     * @param drain whether time ends first, so that all windows and timers fire: for a job that is never to go on
     */
    default CompletableFuture<String> stopWithSavepoint(String directory, boolean drain) {
        return savepoint(directory);
    }

    /** The readings of all operators in all tasks. */
    List<OperatorReading> readings();
}
