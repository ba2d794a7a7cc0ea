package weir.api.config;

/** Settings that can be changed by their {@link ConfigOption}. */
public interface WritableConfig {
    <T> WritableConfig set(ConfigOption<T> option, T value);
}
