/**
 * The operators of SQL: batches of columns in, batches of columns out, and the engine's state, timers and checkpoints in between.
 *
 * <p>{@link weir.sql.runtime.JobMaker} makes them from a plan. What they do for each row is generated code where it pays
 * ({@code weir.sql.codegen}); what they share is in {@link weir.sql.runtime.BatchOperator}: rows are shown with the watermark that
 * held before them, and results leave in batches with the watermarks in their places.
 *
 * <p>What waits for time is a {@link weir.sql.runtime.TimedOperator}. Windows on a grid add each row to one slice of its key and combine
 * slices when a window is over ({@link weir.sql.runtime.WindowAggregateOperator}); sessions grow and join ({@link
 * weir.sql.runtime.SessionOperator}); rows of OVER and of ORDER BY wait for their time ({@link weir.sql.runtime.TimeOverOperator},
 * {@link weir.sql.runtime.TimeSortOperator}).
 */
package weir.sql.runtime;
