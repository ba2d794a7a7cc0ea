/**
 * Tables that are read as a whole to be looked up: the right side of a join FOR SYSTEM_TIME AS OF processing time, where the table's
 * connector cannot be asked for single rows.
 *
 * <p>A {@link weir.sql.lookup.FullCache} holds what was made of the rows of the last reading, for all tasks of an operator together. It is
 * filled by a thread of its own, in which {@link weir.sql.lookup.WholeRead} runs the very source that a query would read the table
 * with; {@link weir.sql.table.LookupCache} says when that happens again.
 */
package weir.sql.lookup;
