package weir.api.config;

/** What becomes of the last checkpoint of a job that is cancelled or fails for good. */
public enum ExternalizedCheckpointRetention {
    /** It is kept when the job fails and deleted when the job is cancelled. */
    DELETE_ON_CANCELLATION,
    /** It is kept in both cases, to start from again; deleting it is up to the user. */
    RETAIN_ON_CANCELLATION,
    /** It is deleted in both cases. */
    NO_EXTERNALIZED_CHECKPOINTS
}
