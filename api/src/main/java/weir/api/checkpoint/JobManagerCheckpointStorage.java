package weir.api.checkpoint;

import weir.api.config.CheckpointingOptions;
import weir.api.config.Configuration;

/** Keeps checkpoints in the memory of the process that leads the job, for trying things out. */
public record JobManagerCheckpointStorage() implements CheckpointStorage {
    @Override
    public void applyTo(Configuration configuration) {
        configuration
                .set(CheckpointingOptions.CHECKPOINT_STORAGE, "jobmanager")
                .removeConfig(CheckpointingOptions.CHECKPOINTS_DIRECTORY);
    }
}
