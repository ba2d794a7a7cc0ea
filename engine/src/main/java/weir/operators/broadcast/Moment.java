package weir.operators.broadcast;

import weir.api.OutputTag;
import weir.batch.Batch;
import weir.operators.context.SideOutputs;
import weir.spi.OperatorContext;

/** When an operator's function is being called: what its contexts for both sides tell alike. */
final class Moment {
    private final OperatorContext context;
    private final SideOutputs sideOutputs;

    /** The time of the record or timer. */
    long time;

    long watermark = Long.MIN_VALUE;

    Moment(OperatorContext context) {
        this.context = context;
        this.sideOutputs = new SideOutputs(context);
    }

    Long timestamp() {
        return time == Batch.NO_TIME ? null : (Long) time;
    }

    long processingTime() {
        return context.processingTimers().currentTimeMillis();
    }

    void output(OutputTag<?> tag, Object value) {
        sideOutputs.emit(tag, value, time);
    }
}
