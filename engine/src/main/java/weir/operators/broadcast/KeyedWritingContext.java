package weir.operators.broadcast;

import weir.api.OutputTag;
import weir.api.process.KeyedBroadcastProcessFunction;
import weir.api.process.KeyedStateFunction;
import weir.api.state.AggregatingStateDescriptor;
import weir.api.state.BroadcastState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ReducingStateDescriptor;
import weir.api.state.State;
import weir.api.state.StateDescriptor;
import weir.api.state.ValueStateDescriptor;
import weir.state.KeyedState;

/** What a keyed broadcast process function is told beside a broadcast record. */
final class KeyedWritingContext<K, A, B, O> extends KeyedBroadcastProcessFunction<K, A, B, O>.Context {
    private final Moment moment;
    private final BroadcastStates states;
    private final KeyedState keyedState;

    KeyedWritingContext(
            KeyedBroadcastProcessFunction<K, A, B, O> function,
            Moment moment,
            BroadcastStates states,
            KeyedState keyedState) {
        function.super();
        this.moment = moment;
        this.states = states;
        this.keyedState = keyedState;
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
    public <UK, UV> BroadcastState<UK, UV> getBroadcastState(MapStateDescriptor<UK, UV> stateDescriptor) {
        return states.writable(stateDescriptor);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <VS, S extends State> void applyToKeyedState(
            StateDescriptor<S, VS> stateDescriptor, KeyedStateFunction<K, S> function) throws Exception {
        S handle = (S) handle(stateDescriptor);
        keyedState.forEachKey(stateDescriptor.getName(), key -> function.process((K) key, handle));
    }

    private State handle(StateDescriptor<?, ?> descriptor) {
        if (descriptor instanceof ValueStateDescriptor<?> value) {
            return keyedState.getState(value);
        } else if (descriptor instanceof ListStateDescriptor<?> list) {
            return keyedState.getListState(list);
        } else if (descriptor instanceof MapStateDescriptor<?, ?> map) {
            return keyedState.getMapState(map);
        } else if (descriptor instanceof ReducingStateDescriptor<?> reducing) {
            return keyedState.getReducingState(reducing);
        }
        return keyedState.getAggregatingState((AggregatingStateDescriptor<?, ?, ?>) descriptor);
    }
}
