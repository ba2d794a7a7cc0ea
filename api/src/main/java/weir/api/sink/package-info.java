/**
 * How results go out.
 *
 * <p>A {@link weir.api.sink.Sink} makes one {@link weir.api.sink.SinkWriter} for each subtask. The engine hands it
 * records, asks it to flush at checkpoints and once more at the clean end of its input, and closes it in any case. A
 * writer that is closed without that last flush was cut off: what it had not finished stays invisible.
 *
 * <p>A sink that commits in two phases implements {@link weir.api.sink.SupportsCommitter}: its writers prepare, and a
 * {@link weir.api.sink.Committer} makes the prepared final once the checkpoint is complete. A {@link
 * weir.api.sink.SinkFunction} is the older, one-method shape.
 */
package weir.api.sink;
