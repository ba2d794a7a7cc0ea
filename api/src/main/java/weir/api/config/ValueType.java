package weir.api.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The type of a setting: how its values are read from text and written as text.
 *
 * @param noun what a value is, for sentences such as "needs a whole number, not 'abc'"
 * @param accepts true for objects that are values of the type already
 * @param parse fails with an {@link IllegalArgumentException} for text that is no value
 */
record ValueType<T>(String noun, Predicate<Object> accepts, Function<String, T> parse, Function<T, String> format) {
    static final ValueType<String> STRING = simple("text", String.class, Function.identity());
    static final ValueType<Boolean> BOOLEAN = simple("true or false", Boolean.class, ValueType::parseBoolean);
    static final ValueType<Byte> BYTE = simple("a whole number from -128 to 127", Byte.class, Byte::valueOf);
    static final ValueType<Short> SHORT = simple("a whole number from -32768 to 32767", Short.class, Short::valueOf);
    static final ValueType<Integer> INTEGER = simple("a whole number", Integer.class, Integer::valueOf);
    static final ValueType<Long> LONG = simple("a whole number", Long.class, Long::valueOf);
    static final ValueType<Float> FLOAT = simple("a number", Float.class, Float::valueOf);
    static final ValueType<Double> DOUBLE = simple("a number", Double.class, Double::valueOf);
    static final ValueType<MemorySize> MEMORY_SIZE =
            simple("a size such as 64 mb", MemorySize.class, MemorySize::parse);
    static final ValueType<Duration> DURATION = new ValueType<>(
            "a length of time such as 5 min", Duration.class::isInstance, DurationText::parse, DurationText::format);
    static final ValueType<Map<String, String>> MAP =
            new ValueType<>("pairs such as a:1,b:2", Map.class::isInstance, ValueType::parseMap, ValueType::formatMap);

    private static <T> ValueType<T> simple(String noun, Class<T> type, Function<String, T> parse) {
        return new ValueType<>(noun, type::isInstance, parse, String::valueOf);
    }

    static <E extends Enum<E>> ValueType<E> ofEnum(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        return new ValueType<>("one of " + constants, type::isInstance, text -> constant(constants, text), Enum::name);
    }

    private static <E extends Enum<E>> E constant(List<E> constants, String text) {
        String wanted = text.replace('-', '_');
        return constants.stream()
                .filter(constant -> constant.name().equalsIgnoreCase(wanted)
                        || constant.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    static <E> ValueType<List<E>> listOf(ValueType<E> element) {
        return new ValueType<>(
                "a list such as a;b whose elements are each " + element.noun,
                List.class::isInstance,
                text -> QuotedText.split(text, ';').stream().map(element.parse).toList(),
                list -> list.stream()
                        .map(element.format)
                        .map(value -> QuotedText.quoteIfNeeded(value, ";"))
                        .collect(Collectors.joining(";")));
    }

    /**
     * Makes a value of what was set, whether as an object of the type or as text.
     *
     * @param setting begins the sentence when that fails, as in "The setting 'x'"
     */
    @SuppressWarnings("unchecked")
    T convert(String setting, Object raw) {
        if (accepts.test(raw)) {
            return (T) raw;
        }
        String text = formatAny(raw).trim();
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | ArithmeticException notOfTheType) {
            throw new IllegalArgumentException(setting + " needs " + noun + ", not '" + text + "'.", notOfTheType);
        }
    }

    String format(T value) {
        return format.apply(value);
    }

    /** Writes a value whose type nobody named. */
    @SuppressWarnings("unchecked")
    static String formatAny(Object value) {
        if (value instanceof Duration duration) {
            return DurationText.format(duration);
        }
        if (value instanceof Map<?, ?> map) {
            return formatMap((Map<String, String>) map);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(element -> QuotedText.quoteIfNeeded(formatAny(element), ";"))
                    .collect(Collectors.joining(";"));
        }
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }

    private static Boolean parseBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Map<String, String> parseMap(String text) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String pair : QuotedText.splitRaw(text, ',', ",:")) {
            List<String> parts = QuotedText.split(pair, ':');
            if (parts.size() != 2) {
                throw new IllegalArgumentException("'" + pair + "' is no pair");
            }
            map.put(parts.get(0), parts.get(1));
        }
        return map;
    }

    private static String formatMap(Map<String, String> map) {
        return map.entrySet().stream()
                .map(entry -> QuotedText.quoteIfNeeded(entry.getKey(), ":,") + ":"
                        + QuotedText.quoteIfNeeded(entry.getValue(), ":,"))
                .collect(Collectors.joining(","));
    }
}
