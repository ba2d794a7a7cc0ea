package weir.serializers;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The conversions between plain types that lose nothing. */
final class Widening {
    private static final Map<String, List<String>> WIDER = Map.of(
            "byte", List.of("short", "int", "long", "float", "double", "bigint", "decimal"),
            "short", List.of("int", "long", "float", "double", "bigint", "decimal"),
            "char", List.of("int", "long", "float", "double", "bigint", "decimal", "string"),
            "int", List.of("long", "double", "bigint", "decimal"),
            "long", List.of("bigint", "decimal"),
            "float", List.of("double"),
            "bigint", List.of("decimal"));

    private Widening() {}

    /** How values of plain type {@code from} become such of {@code to}; null where something could be lost. */
    static UnaryOperator<Object> of(String from, String to) {
        if (from.endsWith("[]") && to.endsWith("[]")) {
            UnaryOperator<Object> each = of(component(from), component(to));
            return each == null ? null : array -> widened(array, each, component(to));
        }
        if (!WIDER.getOrDefault(from, List.of()).contains(to)) {
            return null;
        }
        return value -> convert(value instanceof Character c ? (Object) (int) c : value, to);
    }

    private static String component(String array) {
        return array.substring(0, array.length() - 2);
    }

    private static Object convert(Object value, String to) {
        if (value instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        Number number = (Number) value;
        return switch (to) {
            case "short" -> number.shortValue();
            case "int" -> number.intValue();
            case "long" -> number.longValue();
            case "float" -> number.floatValue();
            case "double" -> number.doubleValue();
            case "bigint" -> BigInteger.valueOf(number.longValue());
            case "decimal" -> BigDecimal.valueOf(number.longValue());
            default -> String.valueOf((char) number.intValue());
        };
    }

    private static Object widened(Object array, UnaryOperator<Object> each, String to) {
        int length = Array.getLength(array);
        Object wider = newArray(to, length);
        for (int index = 0; index < length; index++) {
            Array.set(wider, index, each.apply(Array.get(array, index)));
        }
        return wider;
    }

    private static Object newArray(String component, int length) {
        return switch (component) {
            case "short" -> new short[length];
            case "int" -> new int[length];
            case "long" -> new long[length];
            case "float" -> new float[length];
            default -> new double[length];
        };
    }
}
