package weir.api.windowing;

import java.time.Duration;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;

/** Fires when another trigger does, and at the latest when a time has passed on the clock. */
public class ProcessingTimeoutTrigger<T, W extends Window> extends Trigger<T, W> {
    private static final long serialVersionUID = 1L;

    private final Trigger<T, W> nestedTrigger;
    private final long interval;
    private final boolean resetTimerOnNewRecord;
    private final boolean shouldClearOnTimeout;
    private final ValueStateDescriptor<Long> timeout = new ValueStateDescriptor<>("timeout", Long.class);

    private ProcessingTimeoutTrigger(
            Trigger<T, W> nestedTrigger, long interval, boolean resetTimerOnNewRecord, boolean shouldClearOnTimeout) {
        this.nestedTrigger = nestedTrigger;
        this.interval = interval;
        this.resetTimerOnNewRecord = resetTimerOnNewRecord;
        this.shouldClearOnTimeout = shouldClearOnTimeout;
    }

    /** The time counts from the first record after a firing, and all state is dropped when it is over. */
    public static <T, W extends Window> ProcessingTimeoutTrigger<T, W> of(
            Trigger<T, W> nestedTrigger, Duration timeout) {
        return of(nestedTrigger, timeout, false, true);
    }

    /**
     * @param resetTimerOnNewRecord whether each record starts the time anew
     * @param shouldClearOnTimeout whether the nested trigger forgets what it has seen when the time is over
     */
    public static <T, W extends Window> ProcessingTimeoutTrigger<T, W> of(
            Trigger<T, W> nestedTrigger,
            Duration timeout,
            boolean resetTimerOnNewRecord,
            boolean shouldClearOnTimeout) {
        return new ProcessingTimeoutTrigger<>(
                nestedTrigger, timeout.toMillis(), resetTimerOnNewRecord, shouldClearOnTimeout);
    }

    @Override
    public TriggerResult onElement(T element, long timestamp, W window, TriggerContext ctx) throws Exception {
        TriggerResult nested = nestedTrigger.onElement(element, timestamp, window, ctx);
        if (nested.isFire()) {
            clear(window, ctx);
            return nested;
        }
        ValueState<Long> pending = ctx.getPartitionedState(timeout);
        Long due = pending.value();
        if (due != null && !resetTimerOnNewRecord) {
            return nested;
        }
        if (due != null) {
            ctx.deleteProcessingTimeTimer(due);
        }
        long next = ctx.getCurrentProcessingTime() + interval;
        pending.update(next);
        ctx.registerProcessingTimeTimer(next);
        return nested;
    }

    @Override
    public TriggerResult onProcessingTime(long time, W window, TriggerContext ctx) throws Exception {
        return fire(nestedTrigger.onProcessingTime(time, window, ctx), window, ctx);
    }

    @Override
    public TriggerResult onEventTime(long time, W window, TriggerContext ctx) throws Exception {
        return fire(nestedTrigger.onEventTime(time, window, ctx), window, ctx);
    }

    private TriggerResult fire(TriggerResult nested, W window, TriggerContext ctx) throws Exception {
        if (shouldClearOnTimeout) {
            clear(window, ctx);
        }
        return nested.isPurge() ? TriggerResult.FIRE_AND_PURGE : TriggerResult.FIRE;
    }

    @Override
    public void clear(W window, TriggerContext ctx) throws Exception {
        ValueState<Long> pending = ctx.getPartitionedState(timeout);
        Long due = pending.value();
        if (due != null) {
            ctx.deleteProcessingTimeTimer(due);
            pending.clear();
        }
        nestedTrigger.clear(window, ctx);
    }

    @Override
    public String toString() {
        return "ProcessingTimeoutTrigger(" + nestedTrigger + ", " + interval + ")";
    }
}
