package weir.spi;

/**
 * When and how a job takes checkpoints.
 *
 * @param intervalMillis from the start of one to the start of the next; 0 for none at all, {@link #UNDECIDED} where the job
 *     leaves that to whoever runs it
 * @param minPauseMillis the least from the end of one to the start of the next
 * @param timeoutMillis one that takes longer is given up
 * @param maxConcurrent how many may be on their way at once
 * @param tolerableFailures how many may fail in a row before the job does
 * @param exactlyOnce whether inputs wait for each other's barriers, so that no record counts twice
 * @param unaligned whether barriers may overtake rows, which then become part of the checkpoint
 * @param alignedTimeoutMillis how long barriers wait for each other before they do
 * @param retained how many complete ones are kept
 * @param retention what becomes of them when the job ends before its input does
 * @param directory where they are kept; null for the place that the runtime chooses
 * @param savepointDirectory where savepoints go for which nobody names a place; null for where the runtime keeps them
 */
public record CheckpointSettings(
        long intervalMillis,
        long minPauseMillis,
        long timeoutMillis,
        int maxConcurrent,
        int tolerableFailures,
        boolean exactlyOnce,
        boolean unaligned,
        long alignedTimeoutMillis,
        int retained,
        Retention retention,
        String directory,
        String savepointDirectory) {
    /** What becomes of checkpoints when a job ends before its input does. A job that comes to its end deletes them. */
    public enum Retention {
        /** They stay, whatever ended the job. */
        RETAIN,
        /** They stay after a failure, and are deleted when somebody cancels the job. */
        DELETE_ON_CANCELLATION,
        /** They are deleted. */
        DELETE
    }

    public static final long UNDECIDED = -1;

    /** No checkpoints. */
    public static final CheckpointSettings NONE =
            new CheckpointSettings(0, 0, 600_000, 1, 0, true, false, 0, 1, Retention.RETAIN, null, null);

    /** The same with another interval and number of tolerated failures. */
    public CheckpointSettings every(long millis, int toleratedFailures) {
        return new CheckpointSettings(
                millis,
                minPauseMillis,
                timeoutMillis,
                maxConcurrent,
                toleratedFailures,
                exactlyOnce,
                unaligned,
                alignedTimeoutMillis,
                retained,
                retention,
                directory,
                savepointDirectory);
    }

    public boolean isUndecided() {
        return intervalMillis == UNDECIDED;
    }

    public boolean isEnabled() {
        return intervalMillis > 0;
    }
}
