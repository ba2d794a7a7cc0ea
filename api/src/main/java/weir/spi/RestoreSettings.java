package weir.spi;

/**
 * What a job begins with.
 *
 * @param path of a checkpoint or savepoint; {@link #LATEST} for the newest that this job has left; null to begin empty
 * @param allowNonRestored whether state that no operator of the job asks for may be dropped
 * @param claim whether the job owns the snapshot from then on and deletes it when it needs it no more
 */
public record RestoreSettings(String path, boolean allowNonRestored, boolean claim) {
    /** Stands for the newest checkpoint that the job has left in its directory. */
    public static final String LATEST = "latest";

    /** Begins empty. */
    public static final RestoreSettings NONE = new RestoreSettings(null, false, false);

    public boolean isLatest() {
        return LATEST.equals(path);
    }
}
