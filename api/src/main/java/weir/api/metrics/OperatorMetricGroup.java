package weir.api.metrics;

/** The metrics of one subtask of an operator. */
public interface OperatorMetricGroup extends MetricGroup {
    /** What goes in and out of the subtask. */
    OperatorIOMetricGroup getIOMetricGroup();
}
