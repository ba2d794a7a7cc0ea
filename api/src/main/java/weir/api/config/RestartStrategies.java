package weir.api.config;

import java.io.Serializable;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import weir.api.time.Time;

/** What happens after a failure: nothing, or restarts by some rule. */
public final class RestartStrategies {
    private RestartStrategies() {}

    /** One of the rules below; the engine reads it as data. */
    public sealed interface RestartStrategyConfiguration extends Serializable {}

    /** The first failure ends the job. */
    public record NoRestartStrategyConfiguration() implements RestartStrategyConfiguration {}

    /** The process decides, by its own configuration. */
    public record FallbackRestartStrategyConfiguration() implements RestartStrategyConfiguration {}

    /** A number of restarts, each after the same time. */
    public record FixedDelayRestartStrategyConfiguration(int restartAttempts, Duration delay)
            implements RestartStrategyConfiguration {}

    /** Restarts as long as not more failures than {@code maxFailures} fall within one interval. */
    public record FailureRateRestartStrategyConfiguration(int maxFailures, Duration failureInterval, Duration delay)
            implements RestartStrategyConfiguration {}

    /** Restarts for ever, after times that grow from failure to failure and shrink back after a quiet period. */
    public record ExponentialDelayRestartStrategyConfiguration(
            Duration initialBackoff,
            Duration maxBackoff,
            double backoffMultiplier,
            Duration resetBackoffThreshold,
            double jitterFactor)
            implements RestartStrategyConfiguration {}

    public static RestartStrategyConfiguration noRestart() {
        return new NoRestartStrategyConfiguration();
    }

    public static RestartStrategyConfiguration fallBackRestart() {
        return new FallbackRestartStrategyConfiguration();
    }

    public static RestartStrategyConfiguration fixedDelayRestart(int restartAttempts, long delayMillis) {
        return fixedDelayRestart(restartAttempts, Duration.ofMillis(delayMillis));
    }

    public static RestartStrategyConfiguration fixedDelayRestart(int restartAttempts, Time delay) {
        return fixedDelayRestart(restartAttempts, delay.toDuration());
    }

    public static RestartStrategyConfiguration fixedDelayRestart(int restartAttempts, Duration delay) {
        return new FixedDelayRestartStrategyConfiguration(restartAttempts, delay);
    }

    public static FailureRateRestartStrategyConfiguration failureRateRestart(
            int maxFailures, Time failureInterval, Time delay) {
        return failureRateRestart(maxFailures, failureInterval.toDuration(), delay.toDuration());
    }

    public static FailureRateRestartStrategyConfiguration failureRateRestart(
            int maxFailures, Duration failureInterval, Duration delay) {
        return new FailureRateRestartStrategyConfiguration(maxFailures, failureInterval, delay);
    }

    public static ExponentialDelayRestartStrategyConfiguration exponentialDelayRestart(
            Time initialBackoff,
            Time maxBackoff,
            double backoffMultiplier,
            Time resetBackoffThreshold,
            double jitterFactor) {
        return new ExponentialDelayRestartStrategyConfiguration(
                initialBackoff.toDuration(),
                maxBackoff.toDuration(),
                backoffMultiplier,
                resetBackoffThreshold.toDuration(),
                jitterFactor);
    }

    /**
     * The strategy that a configuration names, if any.
     *
     * @throws IllegalArgumentException if it names one that does not exist
     */
    public static Optional<RestartStrategyConfiguration> fromConfiguration(ReadableConfig configuration) {
        return configuration
                .getOptional(RestartStrategyOptions.RESTART_STRATEGY)
                .map(name -> named(name, configuration));
    }

    private static RestartStrategyConfiguration named(String name, ReadableConfig configuration) {
        return switch (name.toLowerCase(Locale.ROOT).replace("-", "")) {
            case "none", "off", "disable" -> noRestart();
            case "fixeddelay" ->
                fixedDelayRestart(
                        configuration.get(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS),
                        configuration.get(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY));
            case "failurerate" ->
                failureRateRestart(
                        configuration.get(
                                RestartStrategyOptions.RESTART_STRATEGY_FAILURE_RATE_MAX_FAILURES_PER_INTERVAL),
                        configuration.get(RestartStrategyOptions.RESTART_STRATEGY_FAILURE_RATE_FAILURE_RATE_INTERVAL),
                        configuration.get(RestartStrategyOptions.RESTART_STRATEGY_FAILURE_RATE_DELAY));
            case "exponentialdelay" -> exponentialDelay(configuration);
            default ->
                throw new IllegalArgumentException("The setting 'restart-strategy.type' has the value '" + name
                        + "'; use none, fixed-delay, failure-rate or exponential-delay.");
        };
    }

    private static RestartStrategyConfiguration exponentialDelay(ReadableConfig configuration) {
        return new ExponentialDelayRestartStrategyConfiguration(
                configuration.get(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF),
                configuration.get(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF),
                configuration.get(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER),
                configuration.get(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD),
                configuration.get(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_JITTER_FACTOR));
    }
}
