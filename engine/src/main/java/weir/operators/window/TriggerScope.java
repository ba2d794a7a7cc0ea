package weir.operators.window;

import java.util.Collection;
import weir.api.metrics.MetricGroup;
import weir.api.state.AggregatingStateDescriptor;
import weir.api.state.KeyedStateStore;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapStateDescriptor;
import weir.api.state.MergingState;
import weir.api.state.ReducingStateDescriptor;
import weir.api.state.State;
import weir.api.state.StateDescriptor;
import weir.api.state.ValueStateDescriptor;
import weir.api.windowing.Trigger;
import weir.api.windowing.TriggerResult;
import weir.api.windowing.Window;
import weir.state.KeyedState;

/** Calls the trigger for one window after another, and serves it with time, timers and state of that window. */
final class TriggerScope<T, W extends Window> implements Trigger.OnMergeContext {
    private final Trigger<T, W> trigger;
    private final WindowScope<W> scope;
    private final WindowTimers<W> timers;
    private final KeyedState state;
    private final MetricGroup metrics;
    private W window;
    private Collection<W> mergedWindows;

    TriggerScope(
            Trigger<T, W> trigger,
            WindowScope<W> scope,
            WindowTimers<W> timers,
            KeyedState state,
            MetricGroup metrics) {
        this.trigger = trigger;
        this.scope = scope;
        this.timers = timers;
        this.state = state;
        this.metrics = metrics;
    }

    TriggerResult onElement(T row, long time, W of) throws Exception {
        window = of;
        return trigger.onElement(row, time, of, this);
    }

    TriggerResult onEventTime(long time, W of) throws Exception {
        window = of;
        return trigger.onEventTime(time, of, this);
    }

    TriggerResult onProcessingTime(long time, W of) throws Exception {
        window = of;
        return trigger.onProcessingTime(time, of, this);
    }

    void onMerge(W result, Collection<W> merged) throws Exception {
        window = result;
        mergedWindows = merged;
        trigger.onMerge(result, this);
        mergedWindows = null;
    }

    void clear(W of) throws Exception {
        window = of;
        trigger.clear(of, this);
    }

    @Override
    public long getCurrentProcessingTime() {
        return scope.currentProcessingTime();
    }

    @Override
    public MetricGroup getMetricGroup() {
        return metrics;
    }

    @Override
    public long getCurrentWatermark() {
        return scope.currentWatermark();
    }

    @Override
    public void registerProcessingTimeTimer(long time) {
        timers.registerProcessingTime(time, window);
    }

    @Override
    public void registerEventTimeTimer(long time) {
        timers.registerEventTime(time, window);
    }

    @Override
    public void deleteProcessingTimeTimer(long time) {
        timers.deleteProcessingTime(time, window);
    }

    @Override
    public void deleteEventTimeTimer(long time) {
        timers.deleteEventTime(time, window);
    }

    @Override
    @SuppressWarnings("unchecked") // each kind of descriptor is for one kind of state
    public <S extends State> S getPartitionedState(StateDescriptor<S, ?> descriptor) {
        state.selectNamespace(window);
        return (S) stateOf(state.byNamespace(), descriptor);
    }

    private static State stateOf(KeyedStateStore store, StateDescriptor<?, ?> descriptor) {
        return switch (descriptor.getType()) {
            case VALUE -> store.getState((ValueStateDescriptor<?>) descriptor);
            case LIST -> store.getListState((ListStateDescriptor<?>) descriptor);
            case REDUCING -> store.getReducingState((ReducingStateDescriptor<?>) descriptor);
            case AGGREGATING -> store.getAggregatingState((AggregatingStateDescriptor<?, ?, ?>) descriptor);
            case MAP -> store.getMapState((MapStateDescriptor<?, ?>) descriptor);
        };
    }

    @Override
    public <S extends MergingState<?, ?>> void mergePartitionedState(StateDescriptor<S, ?> descriptor) {
        S target = getPartitionedState(descriptor);
        try {
            state.mergeIntoCurrentNamespace(target, mergedWindows);
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The state '" + descriptor.getName() + "' of the trigger " + trigger + " cannot be merged.", e);
        }
    }
}
