/**
 * The interval join: pairs the rows of two keyed streams whose timestamps lie within bounds of each other.
 *
 * <p>Each key has its rows of both sides in {@link weir.operators.join.JoinRows}, sorted by time, so that a row finds its
 * partners by binary search. A row leaves once the watermark says that no partner can come any more: as in Flink at its own
 * time, or later by as much as the bounds reach ahead. Flink sets a timer for each row; here one for each key looks after
 * all rows that are due, with the same rows to be seen at every moment.
 */
package weir.operators.join;
