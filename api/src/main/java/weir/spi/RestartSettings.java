package weir.spi;

/** What happens after a failure: the strategies of Flink, with their settings. All times are in milliseconds. */
public sealed interface RestartSettings {
    /** The job fails with its first failure. */
    RestartSettings NONE = new None();

    /** No restart. */
    record None() implements RestartSettings {}

    /** A number of restarts, each after the same delay. */
    record FixedDelay(int attempts, long delayMillis) implements RestartSettings {}

    /** Restarts as long as no interval sees more than {@code maxFailures} failures. */
    record FailureRate(int maxFailures, long intervalMillis, long delayMillis) implements RestartSettings {}

    /**
     * Restarts by a rule, but only from a checkpoint: for jobs whose user has asked for nothing, and who would be surprised
     * to see everything come twice.
     */
    record OnlyFromCheckpoint(RestartSettings rule) implements RestartSettings {}

    /**
     * Restarts with growing delays.
     *
     * @param initialMillis before the first restart
     * @param maxMillis the longest delay
     * @param multiplier the factor from one delay to the next
     * @param resetMillis after this long without a failure, delays start small again
     * @param jitter the part of a delay by which it is randomly longer or shorter
     * @param attempts how many restarts in a row before the job fails
     */
    record ExponentialDelay(
            long initialMillis, long maxMillis, double multiplier, long resetMillis, double jitter, int attempts)
            implements RestartSettings {}
}
