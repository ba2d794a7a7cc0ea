package weir.api;

/** Whether a job runs as an endless stream or as a batch that ends. */
public enum RuntimeExecutionMode {
    /** All tasks run at once and results appear as records arrive. */
    STREAMING,
    /** For bounded inputs only: results appear once, at the end of each key. */
    BATCH,
    /** {@link #BATCH} if all sources are bounded, otherwise {@link #STREAMING}. */
    AUTOMATIC
}
