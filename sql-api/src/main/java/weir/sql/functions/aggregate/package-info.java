/**
 * Functions of many rows.
 *
 * <p>An {@link weir.sql.functions.aggregate.Aggregate} is what an operator calls: it makes a state, adds rows to it, takes rows
 * back, merges two states, and says the value. A state is a value of SQL, of a type that the aggregate tells, so that it is
 * written into checkpoints, and read there, as any other value. Lists and maps in it are changed in place: whoever reads a
 * state back has to make them so that they can be.
 *
 * <p>Aggregates are found and bound as functions of single rows are ({@link weir.sql.functions.aggregate.AggregateRegistry}).
 * Those that only look at a row's place among others have no {@code Aggregate}: the operators of OVER and Top-N do them.
 */
package weir.sql.functions.aggregate;
