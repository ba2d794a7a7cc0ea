/**
 * How a program says when its job takes checkpoints, where they are kept and where state lives.
 *
 * <p>{@link weir.api.checkpoint.CheckpointConfig}, the {@linkplain weir.api.checkpoint.StateBackend state backends} and
 * the {@linkplain weir.api.checkpoint.CheckpointStorage checkpoint storages} of Flink, those of Flink 1.x included, are
 * all ways of writing the same few settings of {@link weir.api.config.CheckpointingOptions} and
 * {@link weir.api.config.StateBackendOptions} into a configuration. They hold no machinery: the engine reads the
 * settings when the job starts.
 */
package weir.api.checkpoint;
