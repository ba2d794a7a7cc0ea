package weir.api.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Where options come from: {@code ConfigOptions.key("state.ttl").durationType().defaultValue(Duration.ofHours(1))}.
 */
public final class ConfigOptions {
    private ConfigOptions() {}

    public static OptionBuilder key(String key) {
        return new OptionBuilder(key);
    }

    /** Knows the key and asks for the type. */
    public static final class OptionBuilder {
        private final String key;

        private OptionBuilder(String key) {
            this.key = key;
        }

        public TypedConfigOptionBuilder<Boolean> booleanType() {
            return typed(ValueType.BOOLEAN);
        }

        public TypedConfigOptionBuilder<Integer> intType() {
            return typed(ValueType.INTEGER);
        }

        public TypedConfigOptionBuilder<Long> longType() {
            return typed(ValueType.LONG);
        }

        public TypedConfigOptionBuilder<Float> floatType() {
            return typed(ValueType.FLOAT);
        }

        public TypedConfigOptionBuilder<Double> doubleType() {
            return typed(ValueType.DOUBLE);
        }

        public TypedConfigOptionBuilder<String> stringType() {
            return typed(ValueType.STRING);
        }

        /** A length of time such as {@code 5 min} or {@code PT5M}; a plain number is milliseconds. */
        public TypedConfigOptionBuilder<Duration> durationType() {
            return typed(ValueType.DURATION);
        }

        /** A size such as {@code 64 mb}; a plain number is bytes. */
        public TypedConfigOptionBuilder<MemorySize> memoryType() {
            return typed(ValueType.MEMORY_SIZE);
        }

        /** One of the constants of an enum, in upper or lower case. */
        public <T extends Enum<T>> TypedConfigOptionBuilder<T> enumType(Class<T> enumClass) {
            return typed(ValueType.ofEnum(enumClass));
        }

        /** Pairs such as {@code region:eu,tier:gold}. */
        public TypedConfigOptionBuilder<Map<String, String>> mapType() {
            return typed(ValueType.MAP);
        }

        private <T> TypedConfigOptionBuilder<T> typed(ValueType<T> type) {
            return new TypedConfigOptionBuilder<>(key, type);
        }
    }

    /** Knows key and type and asks for the default. */
    public static final class TypedConfigOptionBuilder<T> {
        private final String key;
        private final ValueType<T> type;

        private TypedConfigOptionBuilder(String key, ValueType<T> type) {
            this.key = key;
            this.type = type;
        }

        /** Several values of the type, written {@code a;b;c}. */
        public TypedConfigOptionBuilder<List<T>> asList() {
            return new TypedConfigOptionBuilder<>(key, ValueType.listOf(type));
        }

        public ConfigOption<T> defaultValue(T value) {
            return new ConfigOption<>(key, type, value, "", List.of());
        }

        public ConfigOption<T> noDefaultValue() {
            return defaultValue(null);
        }
    }
}
