package weir.api.state;

/** Told what became of a checkpoint, so that a sink commits only what can no longer be rolled back. */
public interface CheckpointListener {
    /** The checkpoint is durable. A notification may be lost: a later one stands for all before it. */
    void notifyCheckpointComplete(long checkpointId) throws Exception;

    /** The checkpoint will never complete; what was prepared for it belongs to the next one. */
    default void notifyCheckpointAborted(long checkpointId) throws Exception {}
}
