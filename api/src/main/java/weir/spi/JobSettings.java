package weir.spi;

import java.util.Map;
import weir.base.DiskSettings;

/**
 * What holds for all operators of a job.
 *
 * @param batchMode bounded input is worked through key by key, and only final results are sent
 * @param objectReuse the user promises not to keep or change records after passing them on
 * @param watermarkIntervalMillis how often generators are asked for periodic watermarks; 0 for never
 * @param batchRows the most rows in one batch
 * @param channelBatches the most batches that wait in one channel, a power of two
 * @param parameters the job's global parameters
 * @param checkpoints when and how checkpoints are taken
 * @param restarts what happens after a failure
 * @param failsByRegion only what is tied to a task that failed starts again, and not the whole job
 * @param restore what the job begins with
 * @param state where keyed state is kept
 * @param disks how file systems other than the machine's own are reached
 */
public record JobSettings(
        boolean batchMode,
        boolean objectReuse,
        long watermarkIntervalMillis,
        int batchRows,
        int channelBatches,
        Map<String, String> parameters,
        CheckpointSettings checkpoints,
        RestartSettings restarts,
        boolean failsByRegion,
        RestoreSettings restore,
        StateSettings state,
        DiskSettings disks) {
    /** The same with other checkpoints and restarts. */
    public JobSettings with(CheckpointSettings otherCheckpoints, RestartSettings otherRestarts) {
        return new JobSettings(
                batchMode,
                objectReuse,
                watermarkIntervalMillis,
                batchRows,
                channelBatches,
                parameters,
                otherCheckpoints,
                otherRestarts,
                failsByRegion,
                restore,
                state,
                disks);
    }

    /** Rows per batch: 1024 references are 4 KB, so the columns of a stage stay in the second-level cache. */
    public static final int DEFAULT_BATCH_ROWS = 1024;

    /** Eight batches keep a consumer busy for a scheduling turn and are little enough to stay current. */
    public static final int DEFAULT_CHANNEL_BATCHES = 8;

    public static final long DEFAULT_WATERMARK_INTERVAL_MILLIS = 200;

    public static final JobSettings DEFAULT = new JobSettings(
            false,
            false,
            DEFAULT_WATERMARK_INTERVAL_MILLIS,
            DEFAULT_BATCH_ROWS,
            DEFAULT_CHANNEL_BATCHES,
            Map.of(),
            CheckpointSettings.NONE,
            RestartSettings.NONE,
            true,
            RestoreSettings.NONE,
            StateSettings.ON_HEAP,
            DiskSettings.NONE);
}
