/**
 * The operators of SQL: batches of columns in, batches of columns out, and the engine's state, timers and checkpoints in between.
 *
 * <p>{@link weir.sql.runtime.JobMaker} makes them from a plan. What they do for each row is generated code where it pays
 * ({@code weir.sql.codegen}); what they share is in {@link weir.sql.runtime.BatchOperator}: rows are shown with the watermark that
 * held before them, and results leave in batches with the watermarks in their places.
 */
package weir.sql.runtime;
