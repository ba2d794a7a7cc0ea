package weir.sql.kernel;

/**
 * An aggregate that gathers in an object: one of its own class for each group, which has to be of a class that state can keep.
 *
 * @param <A> what it gathers in
 */
public interface ObjectAggregate<A> {
    A create();

    /** Adds the arguments of a row; NULLs are null. Gives what to keep: the same object or another. */
    A add(A gathered, Object[] arguments);

    /** Takes arguments back that were added before. */
    A retract(A gathered, Object[] arguments);

    /** Adds all that {@code other} has gathered. */
    A merge(A gathered, A other);

    /** The result; null for NULL. */
    Object value(A gathered);
}
