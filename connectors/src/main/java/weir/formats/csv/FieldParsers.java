package weir.formats.csv;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Turns the text of a column into the value of a field, by the field's type. */
final class FieldParsers {
    private static final Map<Class<?>, Function<String, ?>> BY_CLASS = new HashMap<>();

    static {
        put(Integer.class, int.class, Integer::valueOf);
        put(Long.class, long.class, Long::valueOf);
        put(Double.class, double.class, Double::valueOf);
        put(Float.class, float.class, Float::valueOf);
        put(Short.class, short.class, Short::valueOf);
        put(Byte.class, byte.class, Byte::valueOf);
        put(Boolean.class, boolean.class, FieldParsers::parseBoolean);
        put(Character.class, char.class, FieldParsers::parseCharacter);
        BY_CLASS.put(BigDecimal.class, BigDecimal::new);
        BY_CLASS.put(BigInteger.class, BigInteger::new);
        BY_CLASS.put(LocalDate.class, LocalDate::parse);
        BY_CLASS.put(LocalTime.class, LocalTime::parse);
        BY_CLASS.put(LocalDateTime.class, text -> LocalDateTime.parse(text.replace(' ', 'T')));
        BY_CLASS.put(Instant.class, Instant::parse);
        BY_CLASS.put(OffsetDateTime.class, OffsetDateTime::parse);
        BY_CLASS.put(ZonedDateTime.class, ZonedDateTime::parse);
        BY_CLASS.put(Duration.class, Duration::parse);
        BY_CLASS.put(UUID.class, UUID::fromString);
    }

    private FieldParsers() {}

    /** A parser for stripped, non-empty text that throws what {@link #isSyntaxError} knows; null for a type without. */
    static Function<String, ?> of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            Function<String, ?> inner = of(generic.getActualTypeArguments()[0]);
            return inner == null ? null : text -> Optional.of(inner.apply(text));
        }
        if (!(type instanceof Class<?> plain)) {
            return null;
        }
        if (plain == String.class || plain == Object.class || plain == CharSequence.class) {
            return Function.identity();
        }
        return plain.isEnum() ? text -> parseEnum(plain, text) : BY_CLASS.get(plain);
    }

    /** What an empty column becomes: null, or an empty {@link Optional}. */
    static Object emptyValue(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? Optional.empty()
                : null;
    }

    /** True where {@code e} says that a text does not follow the form of its type. */
    static boolean isSyntaxError(RuntimeException e) {
        return e instanceof IllegalArgumentException || e instanceof DateTimeException;
    }

    private static <T> void put(Class<T> boxed, Class<T> primitive, Function<String, T> parser) {
        BY_CLASS.put(boxed, parser);
        BY_CLASS.put(primitive, parser);
    }

    private static Boolean parseBoolean(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException("neither true nor false");
    }

    private static Character parseCharacter(String text) {
        if (text.length() == 1) {
            return text.charAt(0);
        }
        throw new IllegalArgumentException("more than one character");
    }

    private static Object parseEnum(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("no constant of " + type.getSimpleName());
    }
}
