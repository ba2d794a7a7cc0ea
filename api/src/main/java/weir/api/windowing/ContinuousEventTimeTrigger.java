package weir.api.windowing;

import java.time.Duration;
import weir.api.state.ReducingState;
import weir.api.state.ReducingStateDescriptor;
import weir.api.time.Time;

/** Fires each time the watermark has moved on by an interval, and at the end of the window. */
public class ContinuousEventTimeTrigger<W extends Window> extends Trigger<Object, W> {
    private static final long serialVersionUID = 1L;

    private final long interval;
    private final ReducingStateDescriptor<Long> nextFire =
            new ReducingStateDescriptor<>("fire-time", (first, second) -> Math.min(first, second), Long.class);

    private ContinuousEventTimeTrigger(long interval) {
        this.interval = interval;
    }

    public static <W extends Window> ContinuousEventTimeTrigger<W> of(Duration interval) {
        return new ContinuousEventTimeTrigger<>(interval.toMillis());
    }

    public static <W extends Window> ContinuousEventTimeTrigger<W> of(Time interval) {
        return of(interval.toDuration());
    }

    /** Milliseconds. */
    public long getInterval() {
        return interval;
    }

    @Override
    public TriggerResult onElement(Object element, long timestamp, W window, TriggerContext ctx) throws Exception {
        if (window.maxTimestamp() <= ctx.getCurrentWatermark()) {
            return TriggerResult.FIRE;
        }
        ctx.registerEventTimeTimer(window.maxTimestamp());
        ReducingState<Long> next = ctx.getPartitionedState(nextFire);
        if (next.get() == null) {
            scheduleAfter(timestamp - Math.floorMod(timestamp, interval), window, ctx, next);
        }
        return TriggerResult.CONTINUE;
    }

    @Override
    public TriggerResult onEventTime(long time, W window, TriggerContext ctx) throws Exception {
        if (time == window.maxTimestamp()) {
            return TriggerResult.FIRE;
        }
        ReducingState<Long> next = ctx.getPartitionedState(nextFire);
        Long due = next.get();
        if (due == null || due != time) {
            return TriggerResult.CONTINUE;
        }
        next.clear();
        scheduleAfter(time, window, ctx, next);
        return TriggerResult.FIRE;
    }

    private void scheduleAfter(long time, W window, TriggerContext ctx, ReducingState<Long> next) throws Exception {
        long due = Math.min(time + interval, window.maxTimestamp());
        next.add(due);
        ctx.registerEventTimeTimer(due);
    }

    @Override
    public TriggerResult onProcessingTime(long time, W window, TriggerContext ctx) {
        return TriggerResult.CONTINUE;
    }

    @Override
    public boolean canMerge() {
        return true;
    }

    @Override
    public void onMerge(W window, OnMergeContext ctx) throws Exception {
        ctx.mergePartitionedState(nextFire);
        Long due = ctx.getPartitionedState(nextFire).get();
        if (due != null) {
            ctx.registerEventTimeTimer(due);
        }
    }

    @Override
    public void clear(W window, TriggerContext ctx) throws Exception {
        ReducingState<Long> next = ctx.getPartitionedState(nextFire);
        Long due = next.get();
        if (due != null) {
            ctx.deleteEventTimeTimer(due);
            next.clear();
        }
    }

    @Override
    public String toString() {
        return "ContinuousEventTimeTrigger(" + interval + ")";
    }
}
