package weir.operators.context;

import weir.api.metrics.OperatorMetricGroup;
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
        return new TaskMetricGroup(
                context.metrics(), context.name(), context.slice().index());
    }
}
