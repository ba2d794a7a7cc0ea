package weir.api.checkpoint;

import java.net.URI;
import weir.api.config.Configuration;

/**
 * Flink 1.x's name for an {@link EmbeddedRocksDBStateBackend} with {@link FileSystemCheckpointStorage}.
 *
 * @param incrementalCheckpoints true if a checkpoint holds only what changed since the one before; false leaves that to the
 *     option of this name, which has the same meaning if nothing else is said
 */
public record RocksDBStateBackend(String checkpointDirectory, boolean incrementalCheckpoints) implements StateBackend {
    public RocksDBStateBackend(String checkpointDirectory) {
        this(checkpointDirectory, false);
    }

    public RocksDBStateBackend(URI checkpointDirectory, boolean incrementalCheckpoints) {
        this(checkpointDirectory.toString(), incrementalCheckpoints);
    }

    @Override
    public String getName() {
        return new EmbeddedRocksDBStateBackend().getName();
    }

    @Override
    public void applyTo(Configuration configuration) {
        new EmbeddedRocksDBStateBackend(incrementalCheckpoints).applyTo(configuration);
        new FileSystemCheckpointStorage(checkpointDirectory).applyTo(configuration);
    }
}
