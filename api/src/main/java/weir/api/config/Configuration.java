package weir.api.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Settings by key, each either text or a value of its option's type. Text is read as the option's type when the
 * option asks for it, so it does not matter whether a value came from a file or from a program.
 *
 * <p>The methods that take a plain key are those of Flink 1.x.
 */
public class Configuration extends ExecutionConfig.GlobalJobParameters
        implements ReadableConfig, WritableConfig, Cloneable {
    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, Object> values = new LinkedHashMap<>();

    public Configuration() {}

    /** A copy that is independent of the other one. */
    public Configuration(Configuration other) {
        values.putAll(other.values);
    }

    public static Configuration fromMap(Map<String, String> map) {
        Configuration configuration = new Configuration();
        configuration.values.putAll(map);
        return configuration;
    }

    @Override
    public <T> T get(ConfigOption<T> option) {
        return get(option, option.defaultValue());
    }

    /** The value that was set, else {@code overrideDefault}. */
    public <T> T get(ConfigOption<T> option, T overrideDefault) {
        return getOptional(option).orElse(overrideDefault);
    }

    @Override
    public <T> Optional<T> getOptional(ConfigOption<T> option) {
        return keysOf(option).filter(values::containsKey).findFirst().map(key -> read(key, option.type()));
    }

    private static Stream<String> keysOf(ConfigOption<?> option) {
        return Stream.concat(Stream.of(option.key()), option.fallbackKeys().stream());
    }

    /** Sets a value; null removes it. */
    @Override
    public <T> Configuration set(ConfigOption<T> option, T value) {
        return put(option.key(), value);
    }

    private Configuration put(String key, Object value) {
        if (value == null) {
            values.remove(key);
        } else {
            values.put(key, value);
        }
        return this;
    }

    /** The value of an option as text, or its default as text. */
    public String getValue(ConfigOption<?> option) {
        Object value = get(option);
        return value == null ? null : ValueType.formatAny(value);
    }

    public boolean contains(ConfigOption<?> option) {
        return keysOf(option).anyMatch(values::containsKey);
    }

    public boolean containsKey(String key) {
        return values.containsKey(key);
    }

    public Set<String> keySet() {
        return Set.copyOf(values.keySet());
    }

    public void addAll(Configuration other) {
        values.putAll(other.values);
    }

    /** Adds all settings of the other one with {@code prefix} in front of their keys. */
    public void addAll(Configuration other, String prefix) {
        other.values.forEach((key, value) -> values.put(prefix + key, value));
    }

    public void addAllToProperties(Properties properties) {
        properties.putAll(toMap());
    }

    /** Forgets an option; true if it was set. */
    public <T> boolean removeConfig(ConfigOption<T> option) {
        boolean removed = contains(option);
        keysOf(option).forEach(values::remove);
        return removed;
    }

    public boolean removeKey(String key) {
        return values.remove(key) != null;
    }

    @Override
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        values.forEach((key, value) -> map.put(key, ValueType.formatAny(value)));
        return map;
    }

    private <T> T read(String key, ValueType<T> type) {
        return type.convert("The setting '" + key + "'", values.get(key));
    }

    private <T> T getByKey(String key, ValueType<T> type, T defaultValue) {
        return values.containsKey(key) ? read(key, type) : defaultValue;
    }

    public String getString(String key, String defaultValue) {
        return getByKey(key, ValueType.STRING, defaultValue);
    }

    public String getString(ConfigOption<String> option) {
        return get(option);
    }

    public void setString(String key, String value) {
        put(key, value);
    }

    public void setString(ConfigOption<String> option, String value) {
        set(option, value);
    }

    public int getInteger(String key, int defaultValue) {
        return getByKey(key, ValueType.INTEGER, defaultValue);
    }

    public int getInteger(ConfigOption<Integer> option) {
        return get(option);
    }

    public void setInteger(String key, int value) {
        put(key, value);
    }

    public void setInteger(ConfigOption<Integer> option, int value) {
        set(option, value);
    }

    public long getLong(String key, long defaultValue) {
        return getByKey(key, ValueType.LONG, defaultValue);
    }

    public long getLong(ConfigOption<Long> option) {
        return get(option);
    }

    public void setLong(String key, long value) {
        put(key, value);
    }

    public void setLong(ConfigOption<Long> option, long value) {
        set(option, value);
    }

    public boolean getBoolean(String key, boolean defaultValue) {
        return getByKey(key, ValueType.BOOLEAN, defaultValue);
    }

    public boolean getBoolean(ConfigOption<Boolean> option) {
        return get(option);
    }

    public void setBoolean(String key, boolean value) {
        put(key, value);
    }

    public void setBoolean(ConfigOption<Boolean> option, boolean value) {
        set(option, value);
    }

    public float getFloat(String key, float defaultValue) {
        return getByKey(key, ValueType.FLOAT, defaultValue);
    }

    public void setFloat(String key, float value) {
        put(key, value);
    }

    public double getDouble(String key, double defaultValue) {
        return getByKey(key, ValueType.DOUBLE, defaultValue);
    }

    public double getDouble(ConfigOption<Double> option) {
        return get(option);
    }

    public void setDouble(String key, double value) {
        put(key, value);
    }

    public void setDouble(ConfigOption<Double> option, double value) {
        set(option, value);
    }

    @Override
    public Configuration clone() {
        return new Configuration(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Configuration that && toMap().equals(that.toMap());
    }

    @Override
    public int hashCode() {
        return toMap().hashCode();
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
