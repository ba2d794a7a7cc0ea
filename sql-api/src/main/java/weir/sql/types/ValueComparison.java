package weir.sql.types;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weir.types.Row;

/** Which values of a type are the same, and which come first. */
public final class ValueComparison {
    private ValueComparison() {}

    /**
     * Compares two values of one type: text and bytes by unsigned bytes (of UTF-8, so by code points), NaN greater than all
     * numbers, what has parts part by part with NULL first.
     */
    public static int compare(Object left, Object right) {
        if (left instanceof String text) {
            return compareText(text, (String) right);
        }
        if (left instanceof byte[] bytes) {
            return Arrays.compareUnsigned(bytes, (byte[]) right);
        }
        if (left instanceof Double number) {
            return Double.compare(number + 0.0, (Double) right + 0.0);
        }
        if (left instanceof List<?> elements) {
            return compareParts(elements, (List<?>) right);
        }
        if (left instanceof Row row) {
            return compareParts(parts(row), parts((Row) right));
        }
        @SuppressWarnings("unchecked")
        Comparable<Object> comparable = (Comparable<Object>) left;
        return comparable.compareTo(right);
    }

    private static List<Object> parts(Row row) {
        return IntStream.range(0, row.getArity()).mapToObj(row::getField).collect(Collectors.toList());
    }

    private static int compareParts(List<?> left, List<?> right) {
        int common = Math.min(left.size(), right.size());
        for (int i = 0; i < common; i++) {
            Object one = left.get(i);
            Object other = right.get(i);
            boolean isNull = one == null || other == null;
            int order = isNull ? Boolean.compare(one != null, other != null) : compare(one, other);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    /** UTF-8 sorts as code points do; Java's characters differ where surrogates meet what comes behind them. */
    private static int compareText(String left, String right) {
        int common = Math.min(left.length(), right.length());
        for (int index = 0; index < common; index++) {
            char one = left.charAt(index);
            char other = right.charAt(index);
            if (one != other) {
                boolean surrogates = Character.isSurrogate(one) != Character.isSurrogate(other);
                return surrogates ? (Character.isSurrogate(one) ? 1 : -1) : Character.compare(one, other);
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Whether two values of one type are the same; NULL is the same as NULL. */
    public static boolean same(Object left, Object right) {
        return left == null ? right == null : right != null && key(left).equals(key(right));
    }

    /** An object that is equal, and hashes equally, for the same values; null for NULL. */
    public static Object key(Object value) {
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes);
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value instanceof List<?> elements ? keys(elements) : value;
    }

    private static List<Object> keys(List<?> elements) {
        return Arrays.asList(elements.stream().map(ValueComparison::key).toArray());
    }
}
