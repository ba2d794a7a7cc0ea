package weir.api.config;

/** Settings of whoever runs jobs, under Flink's keys. */
public final class JobManagerOptions {
    /** Only what is tied to the task that failed starts again. */
    public static final String REGION = "region";

    /** The whole job starts again. */
    public static final String FULL = "full";

    public static final ConfigOption<String> EXECUTION_FAILOVER_STRATEGY = ConfigOptions.key(
                    "jobmanager.execution.failover-strategy")
            .stringType()
            .defaultValue(REGION)
            .withDescription("What starts again after a failure: the region of the task that failed, or the full job.");

    private JobManagerOptions() {}
}
