package weir.datastream;

import java.time.Duration;
import weir.api.CheckpointingMode;
import weir.api.checkpoint.CheckpointConfig;
import weir.api.config.CheckpointingOptions;
import weir.api.config.ConfigOption;
import weir.api.config.Configuration;
import weir.api.config.ReadableConfig;
import weir.api.config.RestartStrategies;
import weir.api.config.StateRecoveryOptions;
import weir.base.WeirException;
import weir.spi.CheckpointSettings;
import weir.spi.RestartSettings;
import weir.spi.RestoreSettings;

/** What a program has said about checkpoints, restarts and where to start from, as settings of its job. */
final class Durability {
    private Durability() {}

    static CheckpointSettings checkpoints(CheckpointConfig config) {
        Configuration options = config.toConfiguration();
        requireSense(options);
        return new CheckpointSettings(
                options.getOptional(CheckpointingOptions.CHECKPOINTING_INTERVAL)
                        .map(Duration::toMillis)
                        .orElse(CheckpointSettings.UNDECIDED),
                config.getMinPauseBetweenCheckpoints(),
                config.getCheckpointTimeout(),
                config.getMaxConcurrentCheckpoints(),
                config.getTolerableCheckpointFailureNumber(),
                config.getCheckpointingMode() == CheckpointingMode.EXACTLY_ONCE,
                config.isUnalignedCheckpointsEnabled(),
                config.getAlignedCheckpointTimeout().toMillis(),
                options.get(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS),
                retention(options),
                options.getOptional(CheckpointingOptions.CHECKPOINTS_DIRECTORY).orElse(null),
                options.getOptional(CheckpointingOptions.SAVEPOINT_DIRECTORY).orElse(null));
    }

    /** What a file or a command line says has not been through the checks of {@link CheckpointConfig}'s methods. */
    private static void requireSense(Configuration options) {
        requireMillis(options, CheckpointingOptions.CHECKPOINTING_INTERVAL, 0);
        requireMillis(options, CheckpointingOptions.CHECKPOINTING_TIMEOUT, 1);
        requireMillis(options, CheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS, 0);
        requireMillis(options, CheckpointingOptions.ALIGNED_CHECKPOINT_TIMEOUT, 0);
        requireCount(options, CheckpointingOptions.MAX_CONCURRENT_CHECKPOINTS, 1);
        requireCount(options, CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 0);
        requireCount(options, CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 1);
    }

    private static void requireMillis(Configuration options, ConfigOption<Duration> option, long least) {
        options.getOptional(option).ifPresent(time -> require(option, time.toMillis(), least, " ms"));
    }

    private static void requireCount(Configuration options, ConfigOption<Integer> option, long least) {
        options.getOptional(option).ifPresent(count -> require(option, count, least, ""));
    }

    private static void require(ConfigOption<?> option, long value, long least, String unit) {
        if (value < least) {
            throw new WeirException("The setting '" + option.key() + "' needs at least " + least + unit + ", not "
                    + value + unit + ".");
        }
    }

    /** Where nothing was decided, what is there stays there unless the job comes to its end: somebody may want it. */
    private static CheckpointSettings.Retention retention(Configuration options) {
        return options.getOptional(CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION)
                .map(decided -> switch (decided) {
                    case RETAIN_ON_CANCELLATION -> CheckpointSettings.Retention.RETAIN;
                    case DELETE_ON_CANCELLATION -> CheckpointSettings.Retention.DELETE_ON_CANCELLATION;
                    case NO_EXTERNALIZED_CHECKPOINTS -> CheckpointSettings.Retention.DELETE;
                })
                .orElse(CheckpointSettings.Retention.RETAIN);
    }

    /** Jobs with checkpoints start again after a failure unless they say otherwise, as in Flink. */
    static RestartSettings restarts(RestartStrategies.RestartStrategyConfiguration strategy, boolean checkpointing) {
        if (strategy instanceof RestartStrategies.FixedDelayRestartStrategyConfiguration fixed) {
            return new RestartSettings.FixedDelay(
                    fixed.restartAttempts(), fixed.delay().toMillis());
        } else if (strategy instanceof RestartStrategies.FailureRateRestartStrategyConfiguration rate) {
            return new RestartSettings.FailureRate(
                    rate.maxFailures(),
                    rate.failureInterval().toMillis(),
                    rate.delay().toMillis());
        } else if (strategy instanceof RestartStrategies.ExponentialDelayRestartStrategyConfiguration exponential) {
            return exponential(exponential);
        }
        boolean fallBack = strategy instanceof RestartStrategies.FallbackRestartStrategyConfiguration;
        return fallBack && checkpointing ? DEFAULT : RestartSettings.NONE;
    }

    private static final RestartSettings DEFAULT =
            new RestartSettings.ExponentialDelay(1_000, 60_000, 1.5, 3_600_000, 0.1, Integer.MAX_VALUE);

    private static RestartSettings exponential(
            RestartStrategies.ExponentialDelayRestartStrategyConfiguration exponential) {
        return new RestartSettings.ExponentialDelay(
                exponential.initialBackoff().toMillis(),
                exponential.maxBackoff().toMillis(),
                exponential.backoffMultiplier(),
                exponential.resetBackoffThreshold().toMillis(),
                exponential.jitterFactor(),
                Integer.MAX_VALUE);
    }

    /** What {@code options} say about where to start from, and what {@code before} says where they are silent. */
    static RestoreSettings restore(ReadableConfig options, RestoreSettings before) {
        return new RestoreSettings(
                options.getOptional(StateRecoveryOptions.SAVEPOINT_PATH).orElse(before.path()),
                options.getOptional(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE)
                        .orElse(before.allowNonRestored()),
                options.getOptional(StateRecoveryOptions.RESTORE_MODE)
                        .map(StateRecoveryOptions.RestoreMode.CLAIM::equals)
                        .orElse(before.claim()));
    }
}
