package weir.job;

import java.util.List;

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

    /** The readings of all operators in all tasks. */
    List<OperatorReading> readings();
}
