package weir.api.checkpoint;

import java.net.URI;
import weir.api.config.CheckpointingOptions;
import weir.api.config.Configuration;

/** Keeps checkpoints in a directory. */
public record FileSystemCheckpointStorage(String checkpointDirectory) implements CheckpointStorage {
    public FileSystemCheckpointStorage(URI checkpointDirectory) {
        this(checkpointDirectory.toString());
    }

    @Override
    public void applyTo(Configuration configuration) {
        configuration
                .set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem")
                .set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, checkpointDirectory);
    }
}
