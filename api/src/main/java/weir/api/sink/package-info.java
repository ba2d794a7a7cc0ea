/**
 * How results go out.
 *
 * <p>A {@link weir.api.sink.Sink} makes one {@link weir.api.sink.SinkWriter} for each subtask. The engine hands it
 * records, asks it to flush at checkpoints and once more at the clean end of its input, and closes it in any case. A
 * writer that is closed without that last flush was cut off: what it had not finished stays invisible.
 *
 * <p>A sink that commits in two phases implements {@link weir.api.sink.SupportsCommitter}: its writers prepare at each
 * barrier, what they prepared is part of the checkpoint, and a {@link weir.api.sink.Committer} makes it final once the
 * checkpoint is complete: in the order of the checkpoints, again after a failure, and at the end of the input before the job
 * ends. A writer that has to remember more, such as a file it is in the middle of, is a {@link
 * weir.api.sink.StatefulSinkWriter}. A {@link weir.api.sink.SinkFunction} is the older, one-method shape.
 */
package weir.api.sink;
