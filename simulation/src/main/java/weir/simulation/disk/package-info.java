/**
 * A disk that keeps no more than it has promised. {@link weir.simulation.disk.LossyDisk} loses at a crash what was not synced:
 * bytes of files, names in directories, whole directories, each or all or none of them, and tears what it keeps of the rest. {@link
 * weir.simulation.disk.PublishedCheckpoints} remembers what each checkpoint consisted of when it came into being, so that it can
 * be told afterwards whether the disk still has it.
 */
package weir.simulation.disk;
