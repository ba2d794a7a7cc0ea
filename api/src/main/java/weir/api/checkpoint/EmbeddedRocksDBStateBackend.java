package weir.api.checkpoint;

import weir.api.config.CheckpointingOptions;
import weir.api.config.Configuration;
import weir.api.config.StateBackendOptions;

/**
 * Keeps keyed state in RocksDB, on disk, for state larger than memory.
 *
 * @param incrementalCheckpoints true if a checkpoint holds only what changed since the one before; false leaves that to the
 *     option of this name, which has the same meaning if nothing else is said
 */
public record EmbeddedRocksDBStateBackend(boolean incrementalCheckpoints) implements StateBackend {
    public EmbeddedRocksDBStateBackend() {
        this(false);
    }

    public boolean isIncrementalCheckpointsEnabled() {
        return incrementalCheckpoints;
    }

    @Override
    public String getName() {
        return "rocksdb";
    }

    @Override
    public void applyTo(Configuration configuration) {
        configuration.set(StateBackendOptions.STATE_BACKEND, getName());
        if (incrementalCheckpoints) {
            configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        }
    }
}
