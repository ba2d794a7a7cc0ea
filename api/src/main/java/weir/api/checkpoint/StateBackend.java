package weir.api.checkpoint;

import weir.api.config.Configuration;

/** Where keyed state lives while a job runs: a name for a few settings. */
public interface StateBackend {
    /** The value of {@code state.backend.type} that stands for this backend. */
    String getName();

    /** Writes the settings that this backend stands for. */
    void applyTo(Configuration configuration);
}
