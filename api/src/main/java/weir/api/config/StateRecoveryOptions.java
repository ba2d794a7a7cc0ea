package weir.api.config;

/** Settings of what a job begins with, under Flink's keys. */
public final class StateRecoveryOptions {
    /** Who owns a snapshot that a job was started from. */
    public enum RestoreMode {
        /** The job, which deletes it when it needs it no more. */
        CLAIM,
        /** Whoever made it; the job leaves it alone. */
        NO_CLAIM
    }

    public static final ConfigOption<String> SAVEPOINT_PATH = ConfigOptions.key("execution.state-recovery.path")
            .stringType()
            .noDefaultValue()
            .withDeprecatedKeys("execution.savepoint.path")
            .withDescription("The checkpoint or savepoint to start from, or 'latest'.");

    public static final ConfigOption<Boolean> SAVEPOINT_IGNORE_UNCLAIMED_STATE = ConfigOptions.key(
                    "execution.state-recovery.ignore-unclaimed-state")
            .booleanType()
            .defaultValue(false)
            .withDeprecatedKeys("execution.savepoint.ignore-unclaimed-state")
            .withDescription("Whether state that no operator takes over may be dropped.");

    public static final ConfigOption<RestoreMode> RESTORE_MODE = ConfigOptions.key(
                    "execution.state-recovery.claim-mode")
            .enumType(RestoreMode.class)
            .defaultValue(RestoreMode.NO_CLAIM)
            .withDeprecatedKeys("execution.savepoint-restore-mode")
            .withDescription("Who owns the snapshot from then on.");

    private StateRecoveryOptions() {}
}
