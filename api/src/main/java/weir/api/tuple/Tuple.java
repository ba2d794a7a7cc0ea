package weir.api.tuple;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/**
 * A mutable record of up to {@value #MAX_ARITY} fields named f0, f1, … that can also be reached by position.
 *
 * <p>Two tuples are equal when they have the same arity and equal fields. An array is equal only to itself, so it
 * makes a poor field of a key.
 */
public abstract class Tuple implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final int MAX_ARITY = 25;

    /** The number of fields. */
    public abstract int getArity();

    /**
     * The field at a position, counted from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such field
     */
    public abstract <T> T getField(int pos);

    /**
     * Replaces the field at a position, counted from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such field
     */
    public abstract <T> void setField(T value, int pos);

    /** A new tuple that holds the same field values. */
    public abstract <T extends Tuple> T copy();

    /**
     * The field at a position where null would be a mistake.
     *
     * @throws NullFieldException if the field is null
     */
    public <T> T getFieldNotNull(int pos) {
        T field = getField(pos);
        if (field == null) {
            throw new NullFieldException(pos);
        }
        return field;
    }

    /** The class for a number of fields, as {@code Tuple2.class} for 2. */
    public static Class<? extends Tuple> getTupleClass(int arity) {
        return newInstance(arity).getClass();
    }

    /** A tuple with the given number of fields, all null. */
    public static Tuple newInstance(int arity) {
        return switch (arity) {
            case 0 -> Tuple0.INSTANCE;
            case 1 -> new Tuple1<>();
            case 2 -> new Tuple2<>();
            case 3 -> new Tuple3<>();
            case 4 -> new Tuple4<>();
            case 5 -> new Tuple5<>();
            case 6 -> new Tuple6<>();
            case 7 -> new Tuple7<>();
            case 8 -> new Tuple8<>();
            case 9 -> new Tuple9<>();
            case 10 -> new Tuple10<>();
            case 11 -> new Tuple11<>();
            case 12 -> new Tuple12<>();
            case 13 -> new Tuple13<>();
            case 14 -> new Tuple14<>();
            case 15 -> new Tuple15<>();
            case 16 -> new Tuple16<>();
            case 17 -> new Tuple17<>();
            case 18 -> new Tuple18<>();
            case 19 -> new Tuple19<>();
            case 20 -> new Tuple20<>();
            case 21 -> new Tuple21<>();
            case 22 -> new Tuple22<>();
            case 23 -> new Tuple23<>();
            case 24 -> new Tuple24<>();
            case 25 -> new Tuple25<>();
            default ->
                throw new IllegalArgumentException(
                        "A tuple has 0 to " + MAX_ARITY + " fields, not " + arity + "; use a record for more.");
        };
    }

    final IndexOutOfBoundsException noSuchField(int pos) {
        return new IndexOutOfBoundsException(
                "A Tuple" + getArity() + " has no field at position " + pos + "; positions are counted from 0.");
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Tuple that) || that.getArity() != getArity()) {
            return false;
        }
        for (int i = 0; i < getArity(); i++) {
            if (!Objects.equals(this.<Object>getField(i), that.<Object>getField(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < getArity(); i++) {
            hash = 31 * hash + Objects.hashCode(this.<Object>getField(i));
        }
        return hash;
    }

    /** The fields in parentheses without blanks, as in {@code (word,3)}; arrays show their elements. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < getArity(); i++) {
            text.append(i == 0 ? "" : ",").append(show(getField(i)));
        }
        return text.append(')').toString();
    }

    private static String show(Object field) {
        if (field == null || !field.getClass().isArray()) {
            return String.valueOf(field);
        }
        String inBrackets = Arrays.deepToString(new Object[] {field});
        return inBrackets.substring(1, inBrackets.length() - 1);
    }
}
