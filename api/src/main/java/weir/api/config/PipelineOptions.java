package weir.api.config;

import java.time.Duration;
import java.util.Map;

/** Settings of a job as a whole, under Flink's keys. */
public final class PipelineOptions {
    public static final ConfigOption<String> NAME = ConfigOptions.key("pipeline.name")
            .stringType()
            .noDefaultValue()
            .withDescription("The job's name, shown wherever jobs are listed.");

    public static final ConfigOption<Boolean> AUTO_GENERATE_UIDS = ConfigOptions.key("pipeline.auto-generate-uids")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether operators without a uid get one from their name and place in the job.");

    public static final ConfigOption<Duration> AUTO_WATERMARK_INTERVAL = ConfigOptions.key(
                    "pipeline.auto-watermark-interval")
            .durationType()
            .defaultValue(Duration.ofMillis(200))
            .withDescription("The time between two calls of periodic watermark generators; 0 switches them off.");

    public static final ConfigOption<ExecutionConfig.ClosureCleanerLevel> CLOSURE_CLEANER_LEVEL = ConfigOptions.key(
                    "pipeline.closure-cleaner-level")
            .enumType(ExecutionConfig.ClosureCleanerLevel.class)
            .defaultValue(ExecutionConfig.ClosureCleanerLevel.RECURSIVE)
            .withDescription("Taken for the sake of Flink's programs; Weir needs no closure cleaner.");

    public static final ConfigOption<Map<String, String>> GLOBAL_JOB_PARAMETERS = ConfigOptions.key(
                    "pipeline.global-job-parameters")
            .mapType()
            .noDefaultValue()
            .withDescription("Parameters that every function can read from its runtime context.");

    public static final ConfigOption<Integer> MAX_PARALLELISM = ConfigOptions.key("pipeline.max-parallelism")
            .intType()
            .defaultValue(ExecutionConfig.PARALLELISM_DEFAULT)
            .withDescription("The number of key groups, which bounds the parallelism of keyed operators.");

    public static final ConfigOption<Boolean> OBJECT_REUSE = ConfigOptions.key("pipeline.object-reuse")
            .booleanType()
            .defaultValue(false)
            .withDescription("Promises that functions neither change nor keep the objects they are given.");

    public static final ConfigOption<Boolean> OPERATOR_CHAINING = ConfigOptions.key(
                    "pipeline.operator-chaining.enabled")
            .booleanType()
            .defaultValue(true)
            .withDeprecatedKeys("pipeline.operator-chaining")
            .withDescription("Whether operators that can run in one task do.");

    private PipelineOptions() {}
}
