package weir.api.sink;

import weir.api.metrics.OperatorMetricGroup;

/** What a {@link Committer} may ask of the engine. */
public interface CommitterInitContext extends InitContext {
    OperatorMetricGroup metricGroup();
}
