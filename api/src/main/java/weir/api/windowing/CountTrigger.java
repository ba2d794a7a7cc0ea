package weir.api.windowing;

import weir.api.state.ReducingState;
import weir.api.state.ReducingStateDescriptor;

/** Fires whenever the window has got a number of records since it last fired. */
public class CountTrigger<W extends Window> extends Trigger<Object, W> {
    private static final long serialVersionUID = 1L;

    private final long maxCount;
    private final ReducingStateDescriptor<Long> count =
            new ReducingStateDescriptor<>("count", (first, second) -> first + second, Long.class);

    private CountTrigger(long maxCount) {
        this.maxCount = maxCount;
    }

    public static <W extends Window> CountTrigger<W> of(long maxCount) {
        return new CountTrigger<>(maxCount);
    }

    public long getMaxCount() {
        return maxCount;
    }

    @Override
    public TriggerResult onElement(Object element, long timestamp, W window, TriggerContext ctx) throws Exception {
        ReducingState<Long> records = ctx.getPartitionedState(count);
        records.add(1L);
        if (records.get() < maxCount) {
            return TriggerResult.CONTINUE;
        }
        records.clear();
        return TriggerResult.FIRE;
    }

    @Override
    public TriggerResult onEventTime(long time, W window, TriggerContext ctx) {
        return TriggerResult.CONTINUE;
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
    public void onMerge(W window, OnMergeContext ctx) {
        ctx.mergePartitionedState(count);
    }

    @Override
    public void clear(W window, TriggerContext ctx) {
        ctx.getPartitionedState(count).clear();
    }

    @Override
    public String toString() {
        return "CountTrigger(" + maxCount + ")";
    }
}
