package weir.sql.values;

import weir.base.WeirException;
import weir.table.types.DataType;

/**
 * Takes the values of one type from queries to programs and back. Queries hold them as {@link weir.sql.types.LogicalType} says, programs
 * as the type's conversion class. What comes from a program need not be of just that class: every number, time and collection that
 * means a value of the type is taken.
 */
public final class Bridge {
    /** One way over the bridge, for values that are not null. */
    @FunctionalInterface
    interface Way {
        Object take(Object value);
    }

    private final DataType type;
    private final Way toJava;
    private final Way toSql;

    private Bridge(DataType type) {
        this.type = type;
        this.toJava = JavaWays.to(type);
        this.toSql = SqlWays.from(type);
    }

    /** The bridge for values of {@code type}. */
    public static Bridge of(DataType type) {
        return new Bridge(type);
    }

    /** The value as programs see it; null for null. */
    public Object toJava(Object value) {
        return value == null ? null : toJava.take(value);
    }

    /** The value as queries hold it; null for null. A value that is none of the type is told by a {@link WeirException}. */
    public Object toSql(Object value) {
        try {
            return value == null ? null : toSql.take(value);
        } catch (ClassCastException e) {
            throw new WeirException(
                    "A value of type " + type.nullable() + " was expected, and this is a "
                            + value.getClass().getName() + ": " + value + ".",
                    e);
        }
    }

    /** True where programs see values just as queries hold them. */
    public boolean isPlain() {
        return toJava == JavaWays.SAME;
    }
}
