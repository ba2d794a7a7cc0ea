package weir.table.functions;

import java.util.Map;
import weir.api.metrics.MetricGroup;

/** What a function may ask of the task that it works in. */
public final class FunctionContext {
    private final MetricGroup metrics;
    private final Map<String, String> parameters;
    private final ClassLoader classes;

    public FunctionContext(MetricGroup metrics, Map<String, String> parameters, ClassLoader classes) {
        this.metrics = metrics;
        this.parameters = Map.copyOf(parameters);
        this.classes = classes;
    }

    /** Where the function's own counters and gauges go. */
    public MetricGroup getMetricGroup() {
        return metrics;
    }

    /** A global parameter of the job, or {@code defaultValue}. */
    public String getJobParameter(String key, String defaultValue) {
        return parameters.getOrDefault(key, defaultValue);
    }

    /** The class loader that knows the user's classes. */
    public ClassLoader getUserCodeClassLoader() {
        return classes;
    }
}
