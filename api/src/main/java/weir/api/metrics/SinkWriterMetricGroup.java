package weir.api.metrics;

/** The metrics of one sink writer. */
public interface SinkWriterMetricGroup extends OperatorMetricGroup {
    /** Records that could not be sent. */
    Counter getNumRecordsSendErrorsCounter();

    Counter getNumRecordsSendCounter();

    Counter getNumBytesSendCounter();

    /** Tells how long the latest send took, in milliseconds. */
    void setCurrentSendTimeGauge(Gauge<Long> currentSendTimeMillis);
}
