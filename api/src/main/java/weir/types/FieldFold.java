package weir.types;

import java.io.Serializable;

/**
 * Folds records by one of their fields: what {@code sum}, {@code min}, {@code max}, {@code minBy} and {@code maxBy} do
 * with two of them. {@code sum}, {@code min} and {@code max} change only the field in the first record and keep its other
 * fields; {@code minBy} and {@code maxBy} choose one of the records.
 */
public enum FieldFold implements Serializable {
    SUM,
    MIN,
    MAX,
    /** Of two records with the same value, the first one. */
    MIN_BY,
    MAX_BY,
    /** Of two records with the same value, the last one. */
    MIN_BY_LAST,
    MAX_BY_LAST;

    /**
     * The one record for both; never changes either.
     *
     * @throws FieldException where the field is missing, null, not a number for a sum, or not comparable
     */
    public <T> T fold(FieldPath field, T first, T second) {
        if (this == SUM) {
            return field.with(first, Numbers.add(value(field, first), value(field, second)));
        }
        Object mine = value(field, first);
        Object other = value(field, second);
        int order = Numbers.compare(field, mine, other);
        return switch (this) {
            case MIN -> order <= 0 ? first : field.with(first, other);
            case MAX -> order >= 0 ? first : field.with(first, other);
            case MIN_BY -> order <= 0 ? first : second;
            case MAX_BY -> order >= 0 ? first : second;
            case MIN_BY_LAST -> order < 0 ? first : second;
            default -> order > 0 ? first : second;
        };
    }

    private Object value(FieldPath field, Object record) {
        Object value = field.get(record);
        if (value == null) {
            throw new FieldException("Field '" + field + "' is null in the record " + record + ", so " + this
                    + " has nothing to work with. Filter such records out, or give them a value, before.");
        }
        return value;
    }

    /** As the operation is called in programs. */
    @Override
    public String toString() {
        return switch (this) {
            case SUM -> "sum";
            case MIN -> "min";
            case MAX -> "max";
            case MIN_BY, MIN_BY_LAST -> "minBy";
            case MAX_BY, MAX_BY_LAST -> "maxBy";
        };
    }
}
