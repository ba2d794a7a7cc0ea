package weir.api.process;

/** Which checkpoint is being taken. */
public interface FunctionSnapshotContext {
    long getCheckpointId();

    /** When the checkpoint was started, in milliseconds since 1970-01-01T00:00Z. */
    long getCheckpointTimestamp();
}
