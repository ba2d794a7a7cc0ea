package weir.operators.context;

import weir.api.metrics.OperatorMetricGroup;
import weir.api.metrics.SinkWriterMetricGroup;
import weir.api.metrics.SourceReaderMetricGroup;
import weir.spi.OperatorContext;

/** The names under which operators keep their readings: Flink's. */
public final class Metrics {
    public static final String RECORDS_IN = "numRecordsIn";
    public static final String RECORDS_OUT = "numRecordsOut";
    public static final String LATE_RECORDS_DROPPED = "numLateRecordsDropped";
    public static final String CURRENT_WATERMARK = "currentOutputWatermark";

    private Metrics() {}

    /** The group that a user function registers its own metrics in. */
    public static OperatorMetricGroup group(OperatorContext context) {
        return taskGroup(context);
    }

    /** The group of a source's reader. */
    public static SourceReaderMetricGroup readerGroup(OperatorContext context) {
        return taskGroup(context);
    }

    /** The group of a sink's writer. */
    public static SinkWriterMetricGroup writerGroup(OperatorContext context) {
        return taskGroup(context);
    }

    private static TaskMetricGroup taskGroup(OperatorContext context) {
        return new TaskMetricGroup(
                context.metrics(), context.name(), context.slice().index());
    }
}
