package weir.api.config;

import java.util.Map;
import java.util.Optional;

/** Settings that can be read by their {@link ConfigOption}. */
public interface ReadableConfig {
    /**
     * The value that was set, else the option's default, else null.
     *
     * @throws IllegalArgumentException if the value is not of the option's type
     */
    <T> T get(ConfigOption<T> option);

    /**
     * The value that was set, without regard to defaults.
     *
     * @throws IllegalArgumentException if the value is not of the option's type
     */
    <T> Optional<T> getOptional(ConfigOption<T> option);

    /** All settings as text. */
    Map<String, String> toMap();
}
