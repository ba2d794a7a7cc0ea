package weir.operators.broadcast;

import weir.api.OutputTag;
import weir.api.process.KeyedBroadcastProcessFunction;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ReadOnlyBroadcastState;
import weir.api.time.TimeDomain;
import weir.api.time.TimerService;
import weir.state.KeyedState;

/** What a keyed broadcast process function is told beside a record of the keyed stream, or a timer. */
final class KeyedReadingContext<K, A, B, O> extends KeyedBroadcastProcessFunction<K, A, B, O>.OnTimerContext {
    private final Moment moment;
    private final BroadcastStates states;
    private final KeyedState keyedState;
    private final TimerService timers;
    TimeDomain domain;

    KeyedReadingContext(
            KeyedBroadcastProcessFunction<K, A, B, O> function,
            Moment moment,
            BroadcastStates states,
            KeyedState keyedState,
            TimerService timers) {
        function.super();
        this.moment = moment;
        this.states = states;
        this.keyedState = keyedState;
        this.timers = timers;
    }

    @Override
    public Long timestamp() {
        return moment.timestamp();
    }

    @Override
    public <X> void output(OutputTag<X> outputTag, X value) {
        moment.output(outputTag, value);
    }

    @Override
    public long currentProcessingTime() {
        return moment.processingTime();
    }

    @Override
    public long currentWatermark() {
        return moment.watermark;
    }

    @Override
    public <UK, UV> ReadOnlyBroadcastState<UK, UV> getBroadcastState(MapStateDescriptor<UK, UV> stateDescriptor) {
        return states.readable(stateDescriptor);
    }

    @Override
    public TimerService timerService() {
        return timers;
    }

    @Override
    @SuppressWarnings("unchecked")
    public K getCurrentKey() {
        return (K) keyedState.currentKey();
    }

    @Override
    public TimeDomain timeDomain() {
        return domain;
    }
}
