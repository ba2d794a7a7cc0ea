package weir.sql.functions.aggregate;

import weir.sql.types.LogicalType;

/** A function of many rows, as an operator calls it. Arguments may be NULL, and are of the types of the binding. */
public interface Aggregate {
    /** The type of the states. */
    LogicalType stateType();

    /** The state before the first row; may be null. */
    Object create();

    /** The state with one more row: the same object, changed, or another one. */
    Object add(Object state, Object[] arguments);

    /** The state without one row that was added. */
    Object retract(Object state, Object[] arguments);

    /** The state of all rows of two; neither is used afterwards. */
    Object merge(Object state, Object other);

    /** The result for the rows of the state. */
    Object value(Object state);
}
