/**
 * The whole engine in one thread from one seed, through crashes, lost power and failing disks.
 *
 * <p>A {@link weir.simulation.Simulation} gives a job a machine of its own: a clock that moves only by the simulation's will, no
 * threads, a {@link weir.simulation.disk.LossyDisk}, and an {@link weir.simulation.ledger.ExternalStore} for its results. It runs
 * the job as the embedded runtime does, under a {@code JobExecution}, and chooses by chance who gets the next turn: a worker, the
 * coordinator or the writer of state. Faults come from a {@link weir.simulation.fault.Schedule}. When the process dies, another
 * one takes its place, often at another parallelism, and goes on from what the disk has kept.
 *
 * <p>After every turn the invariants are looked at; they go by the names that {@code docs/reliability.md} gives them. The same seed
 * does the same twice, event by event.
 *
 * <p>{@link weir.simulation.Seeds} draws faults from seeds; {@link weir.simulation.EveryPoint} kills one run at each point that it
 * passes. {@link weir.simulation.Evidence} says what all of that amounted to.
 */
package weir.simulation;
