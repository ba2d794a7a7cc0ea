package weir.operators.basic;

import weir.api.OutputTag;
import weir.api.process.ProcessFunction;
import weir.api.time.TimerService;
import weir.batch.Batch;
import weir.operators.context.SideOutputs;
import weir.operators.context.TimeWithoutKeys;
import weir.spi.OperatorContext;

/** What a process function of a stream without keys is told beside the row. */
final class UnkeyedContext<I, O> extends ProcessFunction<I, O>.Context {
    private final SideOutputs sideOutputs;
    private final TimeWithoutKeys timerService;
    long time;
    long watermark = Long.MIN_VALUE;

    UnkeyedContext(ProcessFunction<I, O> function, OperatorContext context) {
        function.super();
        this.sideOutputs = new SideOutputs(context);
        this.timerService = new TimeWithoutKeys(context, () -> watermark);
    }

    @Override
    public Long timestamp() {
        return time == Batch.NO_TIME ? null : (Long) time;
    }

    @Override
    public TimerService timerService() {
        return timerService;
    }

    @Override
    public <X> void output(OutputTag<X> outputTag, X value) {
        sideOutputs.emit(outputTag, value, time);
    }
}
