package weir.types;

import java.io.Serializable;
import java.util.Objects;

/** One step of a {@link FieldPath}, which remembers how to reach the field in the class that came last. */
final class FieldName implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Null where the field is given by position. */
    private final String name;

    private final int position;

    /** Replaced as a whole, so that tasks that share the name without locks always see a class with its own access. */
    private transient Found last;

    private record Found(Class<?> type, FieldAccess access) {}

    FieldName(String name, int position) {
        this.name = name;
        this.position = position;
    }

    /** How to reach the field in records of the class of {@code record}. */
    FieldAccess in(Object record) {
        Found found = last;
        if (found == null || found.type != record.getClass()) {
            found = new Found(record.getClass(), find(record.getClass()));
            last = found;
        }
        return found.access;
    }

    private FieldAccess find(Class<?> type) {
        return name == null ? FieldAccess.at(type, position) : FieldAccess.named(type, name);
    }

    String show() {
        return name == null ? String.valueOf(position) : name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldName that && Objects.equals(that.name, name) && that.position == position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, position);
    }
}
