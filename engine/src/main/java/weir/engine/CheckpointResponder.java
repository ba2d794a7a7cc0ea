package weir.engine;

/** Told by the tasks of one run what comes of the checkpoints that were asked for. Called by the threads of all workers. */
public interface CheckpointResponder {
    /** For runs without checkpoints. */
    CheckpointResponder NONE = new CheckpointResponder() {
        @Override
        public void acknowledge(long checkpointId, TaskSnapshot snapshot) {}

        @Override
        public void decline(long checkpointId, String task, Throwable cause) {}

        @Override
        public void leave(TaskSnapshot last) {}

        @Override
        public boolean wantCheckpoint() {
            return false;
        }
    };

    /** A task has come to its cut; what it holds there is in {@code snapshot}. */
    void acknowledge(long checkpointId, TaskSnapshot snapshot);

    /** A task cannot take part in the checkpoint. */
    void decline(long checkpointId, String task, Throwable cause);

    /** A task has come to its end; {@code last} stands for it in every checkpoint that it has not acknowledged. */
    void leave(TaskSnapshot last);

    /** A task waits for a complete checkpoint before it can end; false if none will ever be taken. */
    boolean wantCheckpoint();
}
