/**
 * Sinks: where rows leave a job.
 *
 * <p>{@link weir.operators.sink.SinkWriterOperator} runs one writer of a {@link weir.api.sink.Sink} and, for sinks that commit
 * in two phases, the committer of what that writer prepared. The two are one operator, so a committable never travels: it is
 * prepared, kept in checkpoints and committed by one task, or by the one task that takes its place when their number changes.
 * Flink runs them as two operators with a channel between, which a barrier may overtake.
 */
package weir.operators.sink;
