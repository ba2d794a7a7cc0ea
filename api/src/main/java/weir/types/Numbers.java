package weir.types;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Arithmetic on boxed numbers in their own type; integers wrap as Java's do. */
final class Numbers {
    private Numbers() {}

    static Object add(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return x + y;
        }
        if (a instanceof Integer x && b instanceof Integer y) {
            return x + y;
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x + y;
        }
        return addRare(a, b);
    }

    private static Object addRare(Object a, Object b) {
        if (a instanceof Float x && b instanceof Float y) {
            return x + y;
        }
        if (a instanceof Short x && b instanceof Short y) {
            return (short) (x + y);
        }
        if (a instanceof Byte x && b instanceof Byte y) {
            return (byte) (x + y);
        }
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.add(y);
        }
        if (a instanceof BigInteger x && b instanceof BigInteger y) {
            return x.add(y);
        }
        throw new FieldException("sum needs numbers of one type, but the field holds " + show(a) + " and then "
                + show(b) + ". Convert it to a number with map() before.");
    }

    @SuppressWarnings("unchecked")
    static int compare(FieldPath field, Object a, Object b) {
        if (a instanceof Comparable<?> c && a.getClass() == b.getClass()) {
            return ((Comparable<Object>) c).compareTo(b);
        }
        throw new FieldException("Field '" + field + "' holds " + show(a) + " and then " + show(b)
                + ", which have no common order. Give it values of one class that is Comparable.");
    }

    private static String show(Object value) {
        return value + " (" + value.getClass().getSimpleName() + ")";
    }
}
