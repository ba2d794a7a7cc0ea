/**
 * Sources: where rows get into a job, and where their time begins.
 *
 * <p>{@link weir.operators.source.SourceReaderOperator} runs the readers of the source SPI cooperatively on the workers; {@link
 * weir.operators.source.SourceFunctionOperator} gives functions that block a thread of their own behind a channel. Either
 * way each split has its own timestamps and watermarks.
 */
package weir.operators.source;
