package weir.api.config;

import java.time.Duration;
import weir.api.RuntimeExecutionMode;

/** Settings of how a job runs, under Flink's keys. */
public final class ExecutionOptions {
    public static final ConfigOption<RuntimeExecutionMode> RUNTIME_MODE = ConfigOptions.key("execution.runtime-mode")
            .enumType(RuntimeExecutionMode.class)
            .defaultValue(RuntimeExecutionMode.STREAMING)
            .withDescription("Whether a job runs as an endless stream or as a batch that ends.");

    public static final ConfigOption<Duration> BUFFER_TIMEOUT = ConfigOptions.key("execution.buffer-timeout.interval")
            .durationType()
            .defaultValue(Duration.ofMillis(100))
            .withDeprecatedKeys("execution.buffer-timeout")
            .withDescription("Taken for the sake of Flink's programs; Weir sends a batch as soon as a task is free.");

    private ExecutionOptions() {}
}
