package weir.api.checkpoint;

import weir.api.config.Configuration;

/** Where checkpoints are kept: a name for a few settings. */
public interface CheckpointStorage {
    /** Writes the settings that this storage stands for. */
    void applyTo(Configuration configuration);
}
