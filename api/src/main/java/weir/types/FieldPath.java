package weir.types;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A field of records whose class is not known until the first one comes: what {@code keyBy("user.name")} and
 * {@code sum(1)} name. Found once per class, then read without searching.
 *
 * <p>By position: tuples, records, rows and arrays, counted from 0; position 0 of a number or string is the value
 * itself. By name: {@code f0} of tuples, record components, fields and getters of classes, names of rows, keys of maps;
 * {@code a.b} for fields of fields; {@code *} for the whole record.
 */
public final class FieldPath implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final List<FieldName> steps;
    /** The step of a path that has no other, which is most; null otherwise. */
    private final FieldName only;

    private FieldPath(String text, List<FieldName> steps) {
        this.text = text;
        this.steps = List.copyOf(steps);
        this.only = steps.size() == 1 ? steps.get(0) : null;
    }

    /** The field at a position counted from 0. */
    public static FieldPath of(int position) {
        if (position < 0) {
            throw new IllegalArgumentException(
                    "There is no field at position " + position + "; positions are counted from 0.");
        }
        return new FieldPath(String.valueOf(position), List.of(new FieldName(null, position)));
    }

    /** The field of a name, with dots between the fields of fields; {@code *} and {@code _} for the whole record. */
    public static FieldPath of(String expression) {
        String trimmed = expression.trim();
        if (trimmed.equals("*") || trimmed.equals("_")) {
            return new FieldPath(trimmed, List.of());
        }
        List<FieldName> steps = new ArrayList<>();
        for (String name : trimmed.split("\\.", -1)) {
            if (name.isBlank()) {
                throw new IllegalArgumentException(
                        "'" + expression + "' names no field: write a field's name, with dots"
                                + " between fields of fields, or * for the whole record.");
            }
            steps.add(new FieldName(name.trim(), -1));
        }
        return new FieldPath(trimmed, steps);
    }

    /**
     * The value of the field in {@code record}; null where it, or the field that holds it, is null.
     *
     * @throws FieldException where the record has no such field, naming those that it has
     */
    public Object get(Object record) {
        if (only != null) {
            return record == null ? null : only.in(record).get(record);
        }
        Object value = record;
        for (int i = 0; i < steps.size(); i++) {
            if (value == null) {
                return null;
            }
            value = steps.get(i).in(value).get(value);
        }
        return value;
    }

    /**
     * A copy of {@code record} that differs in this field; other fields are shared with it.
     *
     * @throws FieldException where the record has no such field, or one that can only be read
     */
    @SuppressWarnings("unchecked")
    public <T> T with(T record, Object value) {
        return (T) (only != null && record != null ? only.in(record).with(record, value) : with(record, 0, value));
    }

    private Object with(Object record, int step, Object value) {
        if (step == steps.size()) {
            return value;
        }
        if (record == null) {
            throw new FieldException("'" + text + "' cannot be set: the field before '"
                    + steps.get(step).show() + "' is null in the record.");
        }
        FieldAccess access = steps.get(step).in(record);
        Object field = step + 1 == steps.size() ? value : with(access.get(record), step + 1, value);
        return access.with(record, field);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldPath that && that.steps.equals(steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
