package weir.operators.broadcast;

import weir.api.OutputTag;
import weir.api.process.BroadcastProcessFunction;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ReadOnlyBroadcastState;

/** What a broadcast process function is told beside a record that is not broadcast. */
final class ReadingContext<A, B, O> extends BroadcastProcessFunction<A, B, O>.ReadOnlyContext {
    private final Moment moment;
    private final BroadcastStates states;

    ReadingContext(BroadcastProcessFunction<A, B, O> function, Moment moment, BroadcastStates states) {
        function.super();
        this.moment = moment;
        this.states = states;
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
    public <K, V> ReadOnlyBroadcastState<K, V> getBroadcastState(MapStateDescriptor<K, V> stateDescriptor) {
        return states.readable(stateDescriptor);
    }
}
