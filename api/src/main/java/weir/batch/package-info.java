/**
 * What moves: batches of rows, laid out by column, and the signals between them.
 *
 * <p>A {@link weir.batch.Batch} is rows of one stream: {@link weir.batch.Column}s, the rows' times, their kinds where the
 * stream is a changelog, and the watermarks between the rows as {@link weir.batch.Marks}. A
 * {@link weir.batch.Message} is a batch or one of the signals that keep their place among rows. A DataStream travels as
 * one {@link weir.batch.ObjectColumn}; SQL as one column per field.
 *
 * <p>Columns are a sealed family, one class for each layout in {@link weir.batch.ColumnType}. Behind each are plain arrays
 * and the positions of the rows in them: in order, all at one place, or wherever an array of positions says. So taking
 * rows, slicing and repeating a value copy no values, and work on few distinct values can be done once for each
 * ({@link weir.batch.Column#dictionary}). Nulls are bits, kept only where there are any.
 *
 * <p>{@link weir.batch.BatchBuilder} and its {@link weir.batch.ColumnAppender}s make batches; once built, nothing about
 * them changes.
 */
package weir.batch;
