package weir.api.metrics;

/** The records and bytes that go in and out of one subtask of an operator. */
public interface OperatorIOMetricGroup extends MetricGroup {
    Counter getNumRecordsInCounter();

    Counter getNumRecordsOutCounter();

    /** Bytes that came over the network; records handed over in memory have none. */
    Counter getNumBytesInCounter();

    /** Bytes sent over the network; records handed over in memory have none. */
    Counter getNumBytesOutCounter();
}
