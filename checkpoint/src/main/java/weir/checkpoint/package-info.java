/**
 * Checkpoints and recovery: how a job goes on after whatever ended it.
 *
 * <p>A {@link weir.checkpoint.JobExecution} runs a job in attempts, one after another, each a {@code JobRun} of the engine. While
 * an attempt runs, the {@link weir.checkpoint.CheckpointCoordinator} begins a checkpoint every interval: barriers start at the
 * sources, every task hands in its state at its cut, and a {@link weir.checkpoint.StateWriter} brings that to the disk on a thread
 * of its own. Once all of it is durable, the manifest is published under its final name, and that is the moment the checkpoint
 * exists. When an attempt fails, the next one begins with the newest checkpoint that is complete and sound.
 *
 * <p>Nothing here owns a thread or a clock: the parts are {@link weir.checkpoint.Actor}s, which work when they are given a turn, by
 * a thread or by a simulation.
 */
package weir.checkpoint;
