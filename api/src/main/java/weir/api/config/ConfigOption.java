package weir.api.config;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One setting: its key, the type of its value, the default and what it is for. Made by {@link ConfigOptions#key}.
 *
 * @param <T> the type of the value
 */
public final class ConfigOption<T> {
    private final String key;
    private final ValueType<T> type;
    private final T defaultValue;
    private final String description;
    private final List<String> fallbackKeys;

    ConfigOption(String key, ValueType<T> type, T defaultValue, String description, List<String> fallbackKeys) {
        this.key = Objects.requireNonNull(key, "A setting needs a key.");
        this.type = type;
        this.defaultValue = defaultValue;
        this.description = description;
        this.fallbackKeys = List.copyOf(fallbackKeys);
    }

    /** Also looks under these keys, in this order, when the key itself is not set. */
    public ConfigOption<T> withFallbackKeys(String... keys) {
        List<String> all = Stream.concat(fallbackKeys.stream(), Stream.of(keys)).toList();
        return new ConfigOption<>(key, type, defaultValue, description, all);
    }

    /** Also looks under the names that the setting had before. */
    public ConfigOption<T> withDeprecatedKeys(String... deprecatedKeys) {
        return withFallbackKeys(deprecatedKeys);
    }

    public ConfigOption<T> withDescription(String text) {
        return new ConfigOption<>(key, type, defaultValue, text, fallbackKeys);
    }

    public String key() {
        return key;
    }

    public boolean hasDefaultValue() {
        return defaultValue != null;
    }

    /** The default, or null where there is none. */
    public T defaultValue() {
        return defaultValue;
    }

    public boolean hasFallbackKeys() {
        return !fallbackKeys.isEmpty();
    }

    public List<String> fallbackKeys() {
        return fallbackKeys;
    }

    /** What the setting is for; empty where nobody said. */
    public String description() {
        return description;
    }

    ValueType<T> type() {
        return type;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConfigOption<?> that
                && key.equals(that.key)
                && fallbackKeys.equals(that.fallbackKeys)
                && Objects.equals(defaultValue, that.defaultValue);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key + " (default: " + (defaultValue == null ? "none" : type.format(defaultValue)) + ")";
    }
}
