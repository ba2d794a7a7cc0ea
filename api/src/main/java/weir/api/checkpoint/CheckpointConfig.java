package weir.api.checkpoint;

import java.time.Duration;
import java.util.List;
import weir.api.CheckpointingMode;
import weir.api.config.CheckpointingOptions;
import weir.api.config.ConfigOption;
import weir.api.config.Configuration;
import weir.api.config.ExternalizedCheckpointRetention;
import weir.api.config.ReadableConfig;

/** When and how a job takes checkpoints: the {@link CheckpointingOptions} of a configuration, with a method each. */
public class CheckpointConfig {
    /** Checkpoints closer together than this, or given so little time, would be nothing but checkpoints. */
    private static final long LEAST_MILLIS = 10;

    private static final List<ConfigOption<?>> OPTIONS = List.of(
            CheckpointingOptions.CHECKPOINT_STORAGE,
            CheckpointingOptions.CHECKPOINTS_DIRECTORY,
            CheckpointingOptions.SAVEPOINT_DIRECTORY,
            CheckpointingOptions.INCREMENTAL_CHECKPOINTS,
            CheckpointingOptions.CHECKPOINTING_INTERVAL,
            CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE,
            CheckpointingOptions.CHECKPOINTING_TIMEOUT,
            CheckpointingOptions.MAX_CONCURRENT_CHECKPOINTS,
            CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS,
            CheckpointingOptions.TOLERABLE_FAILURE_NUMBER,
            CheckpointingOptions.MAX_RETAINED_CHECKPOINTS,
            CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
            CheckpointingOptions.ENABLE_UNALIGNED,
            CheckpointingOptions.ALIGNED_CHECKPOINT_TIMEOUT);

    private final Configuration configuration;

    public CheckpointConfig() {
        this(new Configuration());
    }

    /** Reads and changes the given configuration. */
    public CheckpointConfig(Configuration configuration) {
        this.configuration = configuration;
    }

    /** A copy that is independent of the other one. */
    public CheckpointConfig(CheckpointConfig other) {
        this(other.toConfiguration());
    }

    public void disableCheckpointing() {
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ZERO);
    }

    public boolean isCheckpointingEnabled() {
        return getCheckpointInterval() > 0;
    }

    public CheckpointingMode getCheckpointingMode() {
        return configuration.get(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE);
    }

    public void setCheckpointingMode(CheckpointingMode checkpointingMode) {
        configuration.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, checkpointingMode);
    }

    /** Flink 2.x's name for {@link #getCheckpointingMode()}. */
    public CheckpointingMode getCheckpointingConsistencyMode() {
        return getCheckpointingMode();
    }

    /** Flink 2.x's name for {@link #setCheckpointingMode}. */
    public void setCheckpointingConsistencyMode(CheckpointingMode checkpointingMode) {
        setCheckpointingMode(checkpointingMode);
    }

    /** Milliseconds from the start of one checkpoint to the start of the next, or -1 where none was chosen. */
    public long getCheckpointInterval() {
        return configuration
                .getOptional(CheckpointingOptions.CHECKPOINTING_INTERVAL)
                .map(Duration::toMillis)
                .orElse(-1L);
    }

    /**
     * @throws IllegalArgumentException for less than 10 ms
     */
    public void setCheckpointInterval(long checkpointIntervalMillis) {
        setMillis(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointIntervalMillis, LEAST_MILLIS);
    }

    /** Milliseconds after which an unfinished checkpoint is given up. */
    public long getCheckpointTimeout() {
        return configuration.get(CheckpointingOptions.CHECKPOINTING_TIMEOUT).toMillis();
    }

    /**
     * @throws IllegalArgumentException for less than 10 ms
     */
    public void setCheckpointTimeout(long checkpointTimeoutMillis) {
        setMillis(CheckpointingOptions.CHECKPOINTING_TIMEOUT, checkpointTimeoutMillis, LEAST_MILLIS);
    }

    /** Milliseconds from the end of one checkpoint to the earliest start of the next. */
    public long getMinPauseBetweenCheckpoints() {
        return configuration
                .get(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS)
                .toMillis();
    }

    /**
     * @throws IllegalArgumentException for less than 0
     */
    public void setMinPauseBetweenCheckpoints(long minPauseMillis) {
        setMillis(CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, minPauseMillis, 0);
    }

    private void setMillis(ConfigOption<Duration> option, long millis, long least) {
        requireAtLeast(option, millis, least, " ms");
        configuration.set(option, Duration.ofMillis(millis));
    }

    private static void requireAtLeast(ConfigOption<?> option, long value, long least, String unit) {
        if (value < least) {
            throw new IllegalArgumentException("The setting '" + option.key() + "' needs at least " + least + unit
                    + ", not " + value + unit + ".");
        }
    }

    public int getMaxConcurrentCheckpoints() {
        return configuration.get(CheckpointingOptions.MAX_CONCURRENT_CHECKPOINTS);
    }

    /**
     * @throws IllegalArgumentException for less than 1
     */
    public void setMaxConcurrentCheckpoints(int maxConcurrentCheckpoints) {
        requireAtLeast(CheckpointingOptions.MAX_CONCURRENT_CHECKPOINTS, maxConcurrentCheckpoints, 1, "");
        configuration.set(CheckpointingOptions.MAX_CONCURRENT_CHECKPOINTS, maxConcurrentCheckpoints);
    }

    /** How many checkpoints may fail in a row before the job does. */
    public int getTolerableCheckpointFailureNumber() {
        return configuration.get(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER);
    }

    /**
     * @throws IllegalArgumentException for less than 0
     */
    public void setTolerableCheckpointFailureNumber(int tolerableFailures) {
        requireAtLeast(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, tolerableFailures, 0, "");
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, tolerableFailures);
    }

    public ExternalizedCheckpointRetention getExternalizedCheckpointRetention() {
        return configuration.get(CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION);
    }

    public void setExternalizedCheckpointRetention(ExternalizedCheckpointRetention retention) {
        configuration.set(CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION, retention);
    }

    public boolean isExternalizedCheckpointsEnabled() {
        return getExternalizedCheckpointRetention() != ExternalizedCheckpointRetention.NO_EXTERNALIZED_CHECKPOINTS;
    }

    /** What Flink 1.x calls {@link ExternalizedCheckpointRetention}. */
    public enum ExternalizedCheckpointCleanup {
        DELETE_ON_CANCELLATION,
        RETAIN_ON_CANCELLATION,
        NO_EXTERNALIZED_CHECKPOINTS
    }

    public ExternalizedCheckpointCleanup getExternalizedCheckpointCleanup() {
        return ExternalizedCheckpointCleanup.valueOf(
                getExternalizedCheckpointRetention().name());
    }

    public void setExternalizedCheckpointCleanup(ExternalizedCheckpointCleanup cleanup) {
        setExternalizedCheckpointRetention(ExternalizedCheckpointRetention.valueOf(cleanup.name()));
    }

    /** The older name of {@link #setExternalizedCheckpointCleanup}. */
    public void enableExternalizedCheckpoints(ExternalizedCheckpointCleanup cleanup) {
        setExternalizedCheckpointCleanup(cleanup);
    }

    public void enableUnalignedCheckpoints() {
        enableUnalignedCheckpoints(true);
    }

    /** Lets barriers overtake records, so that checkpoints finish quickly under backpressure. */
    public void enableUnalignedCheckpoints(boolean enabled) {
        configuration.set(CheckpointingOptions.ENABLE_UNALIGNED, enabled);
    }

    public boolean isUnalignedCheckpointsEnabled() {
        return configuration.get(CheckpointingOptions.ENABLE_UNALIGNED);
    }

    public Duration getAlignedCheckpointTimeout() {
        return configuration.get(CheckpointingOptions.ALIGNED_CHECKPOINT_TIMEOUT);
    }

    /** Lets barriers overtake records only after they have waited this long for each other. */
    public void setAlignedCheckpointTimeout(Duration alignedCheckpointTimeout) {
        configuration.set(CheckpointingOptions.ALIGNED_CHECKPOINT_TIMEOUT, alignedCheckpointTimeout);
    }

    /** Keeps checkpoints in a directory. */
    public void setCheckpointStorage(String checkpointDirectory) {
        setCheckpointStorage(new FileSystemCheckpointStorage(checkpointDirectory));
    }

    public void setCheckpointStorage(CheckpointStorage storage) {
        storage.applyTo(configuration);
    }

    /** Takes over what a configuration says about checkpoints and leaves the rest as it is. */
    public void configure(ReadableConfig settings) {
        OPTIONS.forEach(option -> takeOver(option, settings));
    }

    private <T> void takeOver(ConfigOption<T> option, ReadableConfig settings) {
        settings.getOptional(option).ifPresent(value -> configuration.set(option, value));
    }

    /** A copy of the settings. */
    public Configuration toConfiguration() {
        return configuration.clone();
    }
}
