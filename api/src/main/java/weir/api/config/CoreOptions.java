package weir.api.config;

/** Settings that concern every job of a process, under Flink's keys. */
public final class CoreOptions {
    public static final ConfigOption<Integer> DEFAULT_PARALLELISM = ConfigOptions.key("parallelism.default")
            .intType()
            .defaultValue(1)
            .withDescription("The parallelism of jobs that do not choose their own.");

    private CoreOptions() {}
}
