/**
 * Runs jobs: a job becomes chains, chains become tasks, tasks live on workers.
 *
 * <p>{@link weir.engine.ChainPlan} fuses vertices whose rows need not change hands: over forward edges, and over every edge
 * between operators of parallelism 1. Each chain has as many {@link weir.engine.Task}s as its parallelism. A task owns its
 * operators, their state and the ends of its channels; its whole contract is {@code Progress run()}. A {@link
 * weir.engine.Worker} is a thread that runs its tasks in turn and rests when none has anything to do. {@link
 * weir.engine.JobRun} starts them, keeps the first failure and ends them.
 *
 * <p>Nothing here owns a clock, a thread or chance: a simulation steps the same workers by hand.
 */
package weir.engine;
