package weir.types;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import weir.serializers.SerializedBy;

/**
 * A record whose fields are known by position, by name, or by both, and whose kind says what it means in a changelog.
 * Rows are equal when they have the same kind and equal fields; arrays among them compare by content.
 */
@SerializedBy(RowSerializer.class)
public final class Row implements Serializable {
    private static final long serialVersionUID = 1L;

    private RowKind kind;
    private Object[] fields;
    /** The positions of the names; null where fields have no names. */
    private final LinkedHashMap<String, Integer> positions;
    /** True where setting an unknown name adds a field. */
    private final boolean growing;

    private Row(RowKind kind, Object[] fields, LinkedHashMap<String, Integer> positions, boolean growing) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.fields = fields;
        this.positions = positions;
        this.growing = growing;
    }

    public Row(RowKind kind, int arity) {
        this(kind, new Object[arity], null, false);
    }

    public Row(int arity) {
        this(RowKind.INSERT, arity);
    }

    /** A row of {@code arity} fields without names, all null. */
    public static Row withPositions(RowKind kind, int arity) {
        return new Row(kind, arity);
    }

    public static Row withPositions(int arity) {
        return new Row(arity);
    }

    /** A row without fields that gets one for each name that is set. */
    public static Row withNames(RowKind kind) {
        return new Row(kind, new Object[0], new LinkedHashMap<>(), true);
    }

    public static Row withNames() {
        return withNames(RowKind.INSERT);
    }

    public static Row of(Object... values) {
        return ofKind(RowKind.INSERT, values);
    }

    public static Row ofKind(RowKind kind, Object... values) {
        return new Row(kind, values.clone(), null, false);
    }

    /**
     * A row whose fields have names and positions, as rows that leave a table have. Takes over {@code fields}, and {@code positions},
     * which rows of one table share.
     */
    public static Row named(RowKind kind, Object[] fields, LinkedHashMap<String, Integer> positions) {
        return new Row(kind, fields, positions, false);
    }

    public RowKind getKind() {
        return kind;
    }

    public void setKind(RowKind kind) {
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    public int getArity() {
        return positions != null && growing ? positions.size() : fields.length;
    }

    public Object getField(int pos) {
        return fields[checked(pos)];
    }

    @SuppressWarnings("unchecked")
    public <T> T getFieldAs(int pos) {
        return (T) getField(pos);
    }

    /**
     * The value of a named field.
     *
     * @throws NoSuchElementException where the row has no field of this name
     */
    public Object getField(String name) {
        return fields[checked(name)];
    }

    @SuppressWarnings("unchecked")
    public <T> T getFieldAs(String name) {
        return (T) getField(name);
    }

    public void setField(int pos, Object value) {
        fields[checked(pos)] = value;
    }

    /** Sets a named field; on a row made by {@link #withNames}, adds it where it is new. */
    public void setField(String name, Object value) {
        if (growing && !positions.containsKey(name)) {
            int end = positions.size();
            fields = end < fields.length ? fields : Arrays.copyOf(fields, Math.max(4, end * 2));
            positions.put(name, end);
        }
        fields[checked(name)] = value;
    }

    private int checked(int pos) {
        if (pos < 0 || pos >= getArity()) {
            throw new IndexOutOfBoundsException(
                    "The row has no field at position " + pos + ", only " + getArity() + " fields, counted from 0.");
        }
        return pos;
    }

    private int checked(String name) {
        Integer position = positions == null ? null : positions.get(name);
        if (position == null) {
            throw new NoSuchElementException("The row has no field named '" + name + "'. "
                    + (positions == null ? "Its fields have positions only." : "It has " + positions.keySet() + "."));
        }
        return position;
    }

    /** The names of the fields in their order, or null where they have none; {@code includeNamedPositions} for both. */
    public Set<String> getFieldNames(boolean includeNamedPositions) {
        boolean asked = positions != null && (growing || includeNamedPositions);
        return asked ? new LinkedHashSet<>(positions.keySet()) : null;
    }

    /** Sets all fields to null; a row made by {@link #withNames} loses them. */
    public void clear() {
        Arrays.fill(fields, null);
        if (growing) {
            positions.clear();
        }
    }

    /** A row with the same fields, whose values are shared. */
    public static Row copy(Row row) {
        return row.withValues(row.fields.clone());
    }

    /** A row like this one with other values in the same positions; takes over {@code values}. */
    Row withValues(Object[] values) {
        return new Row(kind, values, growing ? new LinkedHashMap<>(positions) : positions, growing);
    }

    /** The values in the order of their positions. */
    Object[] values() {
        return Arrays.copyOf(fields, getArity());
    }

    /** The names with their positions, or null; not to be changed. */
    LinkedHashMap<String, Integer> positions() {
        return positions;
    }

    /** True where the row was made by {@link #withNames}. */
    boolean isGrowing() {
        return growing;
    }

    /** A row without names of the fields at these positions. */
    public static Row project(Row row, int[] fieldPositions) {
        Row projected = new Row(row.kind, fieldPositions.length);
        Arrays.setAll(projected.fields, i -> row.getField(fieldPositions[i]));
        return projected;
    }

    /** A row of the fields of these names. */
    public static Row project(Row row, String[] fieldNames) {
        Row projected = withNames(row.kind);
        for (String name : fieldNames) {
            projected.setField(name, row.getField(name));
        }
        return projected;
    }

    /** A row without names that has the fields of all, and the kind of the first. */
    public static Row join(Row first, Row... remainings) {
        Object[] values = first.values();
        for (Row row : remainings) {
            Object[] more = row.values();
            int end = values.length;
            values = Arrays.copyOf(values, end + more.length);
            System.arraycopy(more, 0, values, end, more.length);
        }
        return new Row(first.kind, values, null, false);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Row that && kind == that.kind && sameFields(that);
    }

    private boolean sameFields(Row that) {
        return growing && that.growing
                ? sameNamedFields(that)
                : growing == that.growing && Arrays.deepEquals(fields, that.fields);
    }

    /** Fields that were added by name have no order. */
    private boolean sameNamedFields(Row that) {
        if (!positions.keySet().equals(that.positions.keySet())) {
            return false;
        }
        for (String name : positions.keySet()) {
            if (!Objects.deepEquals(getField(name), that.getField(name))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        if (!growing) {
            return 31 * kind.ordinal() + Arrays.deepHashCode(fields);
        }
        int hash = kind.ordinal();
        for (Map.Entry<String, Integer> field : positions.entrySet()) {
            hash += field.getKey().hashCode() ^ Arrays.deepHashCode(new Object[] {fields[field.getValue()]});
        }
        return hash;
    }

    /** The kind, then the fields: {@code +I[a, 1]} where they have positions, {@code +I{name=a, n=1}} where they have names only. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", kind.shortString() + (growing ? "{" : "["), growing ? "}" : "]");
        Object[] values = values();
        if (growing) {
            positions.forEach((name, position) -> text.add(name + "=" + show(values[position])));
        } else {
            Arrays.stream(values).forEach(value -> text.add(show(value)));
        }
        return text.toString();
    }

    private static String show(Object value) {
        String inBrackets = Arrays.deepToString(new Object[] {value});
        return inBrackets.substring(1, inBrackets.length() - 1);
    }
}
