package weir.api.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the two parameter tools share: reading a parameter as a value of some type, and knowing which parameters nobody
 * asked for.
 *
 * <p>The methods with a default return it where the parameter is not given; those without one throw an
 * {@link IllegalArgumentException} that names the parameter and those that are given. Text that is no value of the
 * type is refused in the same way.
 */
public abstract class AbstractParameterTool extends ExecutionConfig.GlobalJobParameters {
    private static final long serialVersionUID = 1L;

    /** The value of a parameter that was given without one, as in {@code --verbose}. */
    public static final String NO_VALUE_KEY = "__NO_VALUE_KEY";

    private final Set<String> requested = ConcurrentHashMap.newKeySet();

    /** The value without regard to whether somebody asked for it; null where the parameter is not given. */
    abstract String valueOf(String key);

    /** The names of all parameters that are given, in their order. */
    abstract Set<String> keys();

    public int getNumberOfParameters() {
        return keys().size();
    }

    /** True if the parameter is given, with or without a value. */
    public boolean has(String key) {
        requested.add(key);
        return keys().contains(key);
    }

    /** The value, {@link #NO_VALUE_KEY} where it was given without one, or null where it is not given. */
    public String get(String key) {
        requested.add(key);
        return valueOf(key);
    }

    public String get(String key, String defaultValue) {
        String value = get(key);
        return value == null ? defaultValue : value;
    }

    public String getRequired(String key) {
        String value = get(key);
        if (value == null) {
            throw missing(key);
        }
        return value;
    }

    final IllegalArgumentException missing(String key) {
        String given = keys().isEmpty() ? "no parameter was given" : "given were " + String.join(", ", keys());
        return new IllegalArgumentException(
                "The parameter '" + key + "' is missing; " + given + ". Add --" + key + " VALUE.");
    }

    private <T> T require(String key, ValueType<T> type) {
        return type.convert("The parameter '" + key + "'", getRequired(key));
    }

    private <T> T read(String key, ValueType<T> type, T defaultValue) {
        return get(key) == null ? defaultValue : require(key, type);
    }

    public int getInt(String key) {
        return require(key, ValueType.INTEGER);
    }

    public int getInt(String key, int defaultValue) {
        return read(key, ValueType.INTEGER, defaultValue);
    }

    public long getLong(String key) {
        return require(key, ValueType.LONG);
    }

    public long getLong(String key, long defaultValue) {
        return read(key, ValueType.LONG, defaultValue);
    }

    public float getFloat(String key) {
        return require(key, ValueType.FLOAT);
    }

    public float getFloat(String key, float defaultValue) {
        return read(key, ValueType.FLOAT, defaultValue);
    }

    public double getDouble(String key) {
        return require(key, ValueType.DOUBLE);
    }

    public double getDouble(String key, double defaultValue) {
        return read(key, ValueType.DOUBLE, defaultValue);
    }

    public short getShort(String key) {
        return require(key, ValueType.SHORT);
    }

    public short getShort(String key, short defaultValue) {
        return read(key, ValueType.SHORT, defaultValue);
    }

    public byte getByte(String key) {
        return require(key, ValueType.BYTE);
    }

    public byte getByte(String key, byte defaultValue) {
        return read(key, ValueType.BYTE, defaultValue);
    }

    /** True for {@code true} and, unlike in Flink, for a parameter given without a value. */
    public boolean getBoolean(String key) {
        return NO_VALUE_KEY.equals(get(key)) || require(key, ValueType.BOOLEAN);
    }

    /** True for {@code true} and, unlike in Flink, for a parameter given without a value. */
    public boolean getBoolean(String key, boolean defaultValue) {
        return get(key) == null ? defaultValue : getBoolean(key);
    }

    /** The parameters that nobody has asked for so far, perhaps because they are misspelt. */
    public Set<String> getUnrequestedParameters() {
        Set<String> unrequested = new TreeSet<>(keys());
        unrequested.removeAll(requested);
        return Collections.unmodifiableSet(unrequested);
    }

    /** The parameters by name, in their order. */
    @Override
    public Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        keys().forEach(key -> map.put(key, valueOf(key)));
        return Collections.unmodifiableMap(map);
    }

    public Configuration getConfiguration() {
        return Configuration.fromMap(toMap());
    }

    public Properties getProperties() {
        Properties properties = new Properties();
        properties.putAll(toMap());
        return properties;
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
