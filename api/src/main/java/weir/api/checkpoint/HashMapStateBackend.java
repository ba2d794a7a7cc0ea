package weir.api.checkpoint;

import weir.api.config.Configuration;
import weir.api.config.StateBackendOptions;

/** Keeps keyed state on the heap: the default, and the fastest as long as memory lasts. */
public record HashMapStateBackend() implements StateBackend {
    @Override
    public String getName() {
        return "hashmap";
    }

    @Override
    public void applyTo(Configuration configuration) {
        configuration.set(StateBackendOptions.STATE_BACKEND, getName());
    }
}
