package weir.api.windowing;

import java.io.Serializable;
import weir.api.metrics.MetricGroup;
import weir.api.state.MergingState;
import weir.api.state.State;
import weir.api.state.StateDescriptor;

/**
 * Says when a window produces its result. One instance serves all keys and windows of a task, so what it has to
 * remember belongs into {@link TriggerContext#getPartitionedState}, which is separate for each key and window.
 */
public abstract class Trigger<T, W extends Window> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Called for every record that is added to {@code window}. */
    public abstract TriggerResult onElement(T element, long timestamp, W window, TriggerContext ctx) throws Exception;

    /** Called when the clock reaches a {@code time} that this trigger registered. */
    public abstract TriggerResult onProcessingTime(long time, W window, TriggerContext ctx) throws Exception;

    /** Called when the watermark reaches a {@code time} that this trigger registered. */
    public abstract TriggerResult onEventTime(long time, W window, TriggerContext ctx) throws Exception;

    /** True if this trigger works with windows that merge, such as sessions; it then has {@link #onMerge}. */
    public boolean canMerge() {
        return false;
    }

    /** Called when several windows became {@code window}: brings state and timers of the old ones over. */
    public void onMerge(W window, OnMergeContext ctx) throws Exception {
        throw new UnsupportedOperationException(
                this + " can't follow windows that merge. Use a trigger that can, or windows of a fixed size.");
    }

    /** Removes all state and timers of {@code window}, which is going away. */
    public abstract void clear(W window, TriggerContext ctx) throws Exception;

    /** Time, timers and state of the key and window for which a trigger is called. */
    public interface TriggerContext {
        /** Milliseconds since the epoch. */
        long getCurrentProcessingTime();

        MetricGroup getMetricGroup();

        /** Milliseconds since the epoch; {@code Long.MIN_VALUE} before the first watermark. */
        long getCurrentWatermark();

        void registerProcessingTimeTimer(long time);

        /** Registers a call for when the watermark reaches {@code time}; with the next watermark if it already has. */
        void registerEventTimeTimer(long time);

        void deleteProcessingTimeTimer(long time);

        void deleteEventTimeTimer(long time);

        /** The state of this trigger for the current key and window. */
        <S extends State> S getPartitionedState(StateDescriptor<S, ?> stateDescriptor);
    }

    /** What {@link #onMerge} works with. */
    public interface OnMergeContext extends TriggerContext {
        /** Moves this state of all windows that were merged into the window that they became. */
        <S extends MergingState<?, ?>> void mergePartitionedState(StateDescriptor<S, ?> stateDescriptor);
    }
}
