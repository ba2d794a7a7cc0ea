package weir.operators.co;

import weir.api.OutputTag;
import weir.api.process.KeyedCoProcessFunction;
import weir.api.time.TimeDomain;
import weir.api.time.TimerService;
import weir.batch.Batch;
import weir.operators.context.SideOutputs;
import weir.spi.OperatorContext;
import weir.state.KeyedState;

/** What a process function of two streams keyed alike is told beside the row or the timer. */
final class KeyedCoContext<K, A, B, O> extends KeyedCoProcessFunction<K, A, B, O>.OnTimerContext {
    private final SideOutputs sideOutputs;
    private final KeyedState state;
    private final TimerService timers;
    long time;
    TimeDomain domain;

    KeyedCoContext(
            KeyedCoProcessFunction<K, A, B, O> function,
            OperatorContext context,
            KeyedState state,
            TimerService timers) {
        function.super();
        this.sideOutputs = new SideOutputs(context);
        this.state = state;
        this.timers = timers;
    }

    @Override
    public Long timestamp() {
        return time == Batch.NO_TIME ? null : (Long) time;
    }

    @Override
    public TimerService timerService() {
        return timers;
    }

    @Override
    public <X> void output(OutputTag<X> outputTag, X value) {
        sideOutputs.emit(outputTag, value, time);
    }

    @Override
    @SuppressWarnings("unchecked")
    public K getCurrentKey() {
        return (K) state.currentKey();
    }

    @Override
    public TimeDomain timeDomain() {
        return domain;
    }
}
