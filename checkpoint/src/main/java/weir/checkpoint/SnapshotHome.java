package weir.checkpoint;

/**
 * Where snapshots go of jobs that do not say: two directories, each with one for every job name.
 *
 * @param checkpoints of checkpoints
 * @param savepoints of savepoints
 */
public record SnapshotHome(String checkpoints, String savepoints) {
    /** Both below one directory. */
    public static SnapshotHome below(String directory) {
        return new SnapshotHome(directory + "/checkpoints", directory + "/savepoints");
    }
}
