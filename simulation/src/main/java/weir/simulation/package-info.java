/**
 * The whole engine in one thread from one seed.
 *
 * <p>A {@link weir.simulation.Simulation} gives a job a platform of its own: a clock that moves only when nothing is left to do,
 * no threads, a disk in memory. It then chooses by chance which worker gets the next turn, how many rows make a batch and how
 * many batches a channel holds, and checks the invariants after every turn. The same seed gives the same run, turn by turn, and
 * every seed must give the same results.
 */
package weir.simulation;
