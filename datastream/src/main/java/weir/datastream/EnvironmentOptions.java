package weir.datastream;

import java.util.Optional;
import weir.api.RuntimeExecutionMode;
import weir.api.config.Configuration;
import weir.api.config.ExecutionOptions;
import weir.api.config.ReadableConfig;
import weir.api.config.StateBackendOptions;
import weir.spi.StateSettings;

/** Reads what an environment takes from configuration. */
final class EnvironmentOptions {
    private EnvironmentOptions() {}

    static Optional<RuntimeExecutionMode> runtimeMode(ReadableConfig options) {
        return options.getOptional(ExecutionOptions.RUNTIME_MODE);
    }

    /** Where keyed state is kept. The names of Flink 1.x for backends on the heap stand for the one there is. */
    static StateSettings state(Configuration options) {
        String name = options.get(StateBackendOptions.STATE_BACKEND);
        boolean onHeap = name.equals("jobmanager") || name.equals("filesystem");
        return new StateSettings(onHeap ? StateSettings.HEAP : name, options.toMap());
    }
}
