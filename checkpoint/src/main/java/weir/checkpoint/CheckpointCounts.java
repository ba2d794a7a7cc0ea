package weir.checkpoint;

import java.util.concurrent.atomic.AtomicLong;

/** What has become of a job's checkpoints so far; written by its coordinator, read by anybody. */
public final class CheckpointCounts {
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong completed = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong leftBehind = new AtomicLong();
    private volatile int onTheirWay;
    private volatile long newestCompleted;
    private volatile long lastDurationMillis;
    private volatile String lastFailure;

    public long begun() {
        return begun.get();
    }

    /** Checkpoints that have been begun and have come to no end yet. */
    public int onTheirWay() {
        return onTheirWay;
    }

    public long completed() {
        return completed.get();
    }

    public long failed() {
        return failed.get();
    }

    /** Checkpoints whose files could not be deleted. */
    public long leftBehind() {
        return leftBehind.get();
    }

    /** The newest complete checkpoint of this process; 0 if there is none. */
    public long newestCompleted() {
        return newestCompleted;
    }

    /** From the trigger of the newest complete checkpoint to its manifest, in milliseconds. */
    public long lastDurationMillis() {
        return lastDurationMillis;
    }

    /** Why the last checkpoint that failed did; null if none has. */
    public String lastFailure() {
        return lastFailure;
    }

    void noteOnTheirWay(int checkpoints) {
        onTheirWay = checkpoints;
    }

    void noteBegun() {
        begun.incrementAndGet();
    }

    void completed(long checkpointId, long durationMillis) {
        lastDurationMillis = durationMillis;
        newestCompleted = checkpointId;
        completed.incrementAndGet();
    }

    void failed(long checkpointId, String why) {
        lastFailure = "checkpoint " + checkpointId + ": " + why;
        failed.incrementAndGet();
    }

    void noteLeftBehind() {
        leftBehind.incrementAndGet();
    }
}
