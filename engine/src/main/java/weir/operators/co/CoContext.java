package weir.operators.co;

import weir.api.OutputTag;
import weir.api.process.CoProcessFunction;
import weir.api.time.TimeDomain;
import weir.api.time.TimerService;
import weir.batch.Batch;
import weir.operators.context.SideOutputs;
import weir.operators.context.TimeWithoutKeys;
import weir.operators.keyed.KeyedTimers;
import weir.spi.OperatorContext;

/** What a process function of two connected streams is told beside the row or the timer. */
final class CoContext<A, B, O> extends CoProcessFunction<A, B, O>.OnTimerContext {
    private final SideOutputs sideOutputs;
    private final TimerService timerService;
    long time;
    long watermark = Long.MIN_VALUE;
    TimeDomain domain;

    /** {@code timers} is null where the streams have no keys. */
    CoContext(CoProcessFunction<A, B, O> function, OperatorContext context, KeyedTimers timers) {
        function.super();
        this.sideOutputs = new SideOutputs(context);
        this.timerService = timers != null ? timers : new TimeWithoutKeys(context, () -> watermark);
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

    @Override
    public TimeDomain timeDomain() {
        return domain;
    }
}
