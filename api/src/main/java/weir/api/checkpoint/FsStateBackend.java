package weir.api.checkpoint;

import java.net.URI;
import weir.api.config.Configuration;

/** Flink 1.x's name for a {@link HashMapStateBackend} with {@link FileSystemCheckpointStorage}. */
public record FsStateBackend(String checkpointDirectory) implements StateBackend {
    public FsStateBackend(URI checkpointDirectory) {
        this(checkpointDirectory.toString());
    }

    @Override
    public String getName() {
        return new HashMapStateBackend().getName();
    }

    @Override
    public void applyTo(Configuration configuration) {
        new HashMapStateBackend().applyTo(configuration);
        new FileSystemCheckpointStorage(checkpointDirectory).applyTo(configuration);
    }
}
