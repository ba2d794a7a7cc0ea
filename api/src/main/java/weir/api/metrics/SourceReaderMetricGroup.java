package weir.api.metrics;

/** The metrics of one source reader. */
public interface SourceReaderMetricGroup extends OperatorMetricGroup {
    /** Records that could not be read or understood. */
    Counter getNumRecordsInErrorsCounter();

    /** Tells how many bytes are known to wait outside, not yet fetched. */
    void setPendingBytesGauge(Gauge<Long> pendingBytes);

    /** Tells how many records are known to wait outside, not yet fetched. */
    void setPendingRecordsGauge(Gauge<Long> pendingRecords);
}
