/**
 * Input that can be read again: an {@link weir.simulation.input.EventLog} of a few partitions, the same for every seed, and a
 * source that keeps its positions in checkpoints.
 */
package weir.simulation.input;
