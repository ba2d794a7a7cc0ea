/**
 * A disk that keeps no more than it has promised. {@link weir.simulation.disk.LossyDisk} loses at a crash what was not synced:
 * bytes of files, names in directories, whole directories, each or all or none of them, and tears what it keeps of the rest. {@link
 * weir.simulation.disk.PublishedCheckpoints} remembers which checkpoints have come into being, and of what, so that it can be told
 * afterwards whether the disk still has them.
 */
package weir.simulation.disk;
