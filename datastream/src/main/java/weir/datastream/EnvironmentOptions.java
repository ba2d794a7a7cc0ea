package weir.datastream;

import java.util.Optional;
import weir.api.RuntimeExecutionMode;
import weir.api.config.ExecutionOptions;
import weir.api.config.ReadableConfig;

/** Reads what an environment takes from configuration. */
final class EnvironmentOptions {
    private EnvironmentOptions() {}

    static Optional<RuntimeExecutionMode> runtimeMode(ReadableConfig options) {
        return options.getOptional(ExecutionOptions.RUNTIME_MODE);
    }
}
