package weir.table.expressions;

import java.util.Collections;

/** Comparisons, and what is made of true and false. */
public interface Conditions<E> extends Operand<E> {
    default E and(Object other) {
        return pattern("(? AND ?)", other);
    }

    default E or(Object other) {
        return pattern("(? OR ?)", other);
    }

    default E not() {
        return pattern("(NOT ?)");
    }

    default E isEqual(Object other) {
        return pattern("(? = ?)", other);
    }

    default E isNotEqual(Object other) {
        return pattern("(? <> ?)", other);
    }

    default E isGreater(Object other) {
        return pattern("(? > ?)", other);
    }

    default E isGreaterOrEqual(Object other) {
        return pattern("(? >= ?)", other);
    }

    default E isLess(Object other) {
        return pattern("(? < ?)", other);
    }

    default E isLessOrEqual(Object other) {
        return pattern("(? <= ?)", other);
    }

    default E between(Object lower, Object upper) {
        return pattern("(? BETWEEN ? AND ?)", lower, upper);
    }

    default E notBetween(Object lower, Object upper) {
        return pattern("(? NOT BETWEEN ? AND ?)", lower, upper);
    }

    /** Whether the value is one of these. */
    default E in(Object... values) {
        return pattern("(? IN (" + String.join(", ", Collections.nCopies(values.length, "?")) + "))", values);
    }

    default E isNull() {
        return pattern("(? IS NULL)");
    }

    default E isNotNull() {
        return pattern("(? IS NOT NULL)");
    }

    default E isTrue() {
        return pattern("(? IS TRUE)");
    }

    default E isNotTrue() {
        return pattern("(? IS NOT TRUE)");
    }

    default E isFalse() {
        return pattern("(? IS FALSE)");
    }

    default E isNotFalse() {
        return pattern("(? IS NOT FALSE)");
    }

    /** The first value where this is true, else the second. */
    default E then(Object ifTrue, Object ifFalse) {
        return pattern("(CASE WHEN ? THEN ? ELSE ? END)", ifTrue, ifFalse);
    }

    /** This value, or another one where it is NULL. */
    default E ifNull(Object other) {
        return called("COALESCE", other);
    }
}
