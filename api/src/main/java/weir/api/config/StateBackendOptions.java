package weir.api.config;

/** Settings of where state lives, under Flink's keys. */
public final class StateBackendOptions {
    public static final ConfigOption<String> STATE_BACKEND = ConfigOptions.key("state.backend.type")
            .stringType()
            .defaultValue("hashmap")
            .withDeprecatedKeys("state.backend")
            .withDescription(
                    "Where keyed state lives: hashmap is the heap of the process, rocksdb the local disk with a part in memory.");

    private StateBackendOptions() {}
}
