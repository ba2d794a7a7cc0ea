package weir.datastream;

import java.util.Optional;
import weir.api.RuntimeExecutionMode;
import weir.api.config.Configuration;
import weir.api.config.ExecutionOptions;
import weir.api.config.JobManagerOptions;
import weir.api.config.ReadableConfig;
import weir.api.config.StateBackendOptions;
import weir.base.WeirException;
import weir.spi.StateSettings;

/** Reads what an environment takes from configuration. */
final class EnvironmentOptions {
    private EnvironmentOptions() {}

    static Optional<RuntimeExecutionMode> runtimeMode(ReadableConfig options) {
        return options.getOptional(ExecutionOptions.RUNTIME_MODE);
    }

    /** Whether a failure starts only its own region again. */
    static boolean failsByRegion(Configuration options) {
        String strategy = options.get(JobManagerOptions.EXECUTION_FAILOVER_STRATEGY);
        if (!strategy.equals(JobManagerOptions.REGION) && !strategy.equals(JobManagerOptions.FULL)) {
            throw new WeirException("The setting '" + JobManagerOptions.EXECUTION_FAILOVER_STRATEGY.key()
                    + "' has the value '" + strategy + "'; use region or full.");
        }
        return strategy.equals(JobManagerOptions.REGION);
    }

    /** Where keyed state is kept. The names of Flink 1.x for backends on the heap stand for the one there is. */
    static StateSettings state(Configuration options) {
        String name = options.get(StateBackendOptions.STATE_BACKEND);
        boolean onHeap = name.equals("jobmanager") || name.equals("filesystem");
        return new StateSettings(onHeap ? StateSettings.HEAP : name, options.toMap());
    }
}
