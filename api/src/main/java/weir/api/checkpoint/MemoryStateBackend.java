package weir.api.checkpoint;

import weir.api.config.Configuration;

/** Flink 1.x's name for a {@link HashMapStateBackend} with {@link JobManagerCheckpointStorage}. */
public record MemoryStateBackend() implements StateBackend {
    @Override
    public String getName() {
        return new HashMapStateBackend().getName();
    }

    @Override
    public void applyTo(Configuration configuration) {
        new HashMapStateBackend().applyTo(configuration);
        new JobManagerCheckpointStorage().applyTo(configuration);
    }
}
