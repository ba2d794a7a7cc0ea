/**
 * Real processes, killed and hindered in every phase of a checkpoint.
 *
 * <p>Where the simulation proves the engine on a disk and a clock of its own, this proves it on the machine's: processes die of
 * signal 9, stand still, run out of disk, have their clock set and their files damaged, while others fight them for the
 * processors. {@link weir.soak.Soak} does that from one seed, any number of times, and counts which fault landed where.
 */
package weir.soak;
