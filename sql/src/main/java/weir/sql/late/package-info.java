/**
 * Rows that come too late: after the watermark has passed what they belong to, when the result has left.
 *
 * <p>Every step of a query that drops such rows hands them to a {@link weir.sql.late.LateRows} of its own, and nothing else decides
 * what becomes of them. The session's {@link weir.sql.late.LatePolicy} says it: they are dropped and counted, as in Flink; they fail the
 * job; or they leave by a second way out of the step, as rows of {@link weir.sql.plan.Plan.Late}, into a table of the user's that belongs
 * to the same job and so to the same checkpoints. In each case the last ones are kept with what is in them, and a {@link
 * weir.sql.late.LateReport} tells of them while the job runs and afterwards.
 *
 * <p>{@link weir.sql.plan.LateSteps} says which steps these are.
 */
package weir.sql.late;
