package weir.operators.window;

import java.io.Serializable;
import weir.api.OutputTag;
import weir.api.functions.KeySelector;
import weir.api.windowing.EventTimeTrigger;
import weir.api.windowing.Evictor;
import weir.api.windowing.MergingWindowAssigner;
import weir.api.windowing.ProcessingTimeTrigger;
import weir.api.windowing.Trigger;
import weir.api.windowing.Window;
import weir.api.windowing.WindowAssigner;
import weir.base.WeirException;

/**
 * What a program says about its windows before it says what to make of them.
 *
 * @param keySelector the key whose records have windows of their own
 * @param assigner which windows a record belongs to
 * @param trigger when windows fire; null for the assigner's own
 * @param evictor what is removed from a window that fires; null for nothing
 * @param allowedLatenessMillis how long after its end an event-time window still takes rows
 * @param lateTag the id of the side output for rows that are too late for all their windows; null to drop and count them
 */
public record WindowSettings<T, K, W extends Window>(
        KeySelector<T, K> keySelector,
        WindowAssigner<? super T, W> assigner,
        Trigger<? super T, ? super W> trigger,
        Evictor<? super T, ? super W> evictor,
        long allowedLatenessMillis,
        String lateTag)
        implements Serializable {
    public WindowSettings {
        if (allowedLatenessMillis < 0) {
            throw new WeirException("The allowed lateness of a window is " + allowedLatenessMillis
                    + " ms; it cannot be negative. Use 0, the default, to drop late rows at once.");
        }
        if (trigger != null && assigner instanceof MergingWindowAssigner && !trigger.canMerge()) {
            throw new WeirException("The windows of " + assigner + " merge, and the trigger " + trigger
                    + " can't follow that. Use a trigger whose canMerge() is true, or windows of a fixed size.");
        }
    }

    /** Windows with the assigner's own trigger, without evictor or lateness. */
    public static <T, K, W extends Window> WindowSettings<T, K, W> of(
            KeySelector<T, K> keySelector, WindowAssigner<? super T, W> assigner) {
        return new WindowSettings<>(keySelector, assigner, null, null, 0, null);
    }

    /** Windows of a stream without keys: all rows have the same one. */
    public static <T, W extends Window> WindowSettings<T, Byte, W> ofAll(WindowAssigner<? super T, W> assigner) {
        return of(row -> (byte) 0, assigner);
    }

    public WindowSettings<T, K, W> withTrigger(Trigger<? super T, ? super W> other) {
        return new WindowSettings<>(keySelector, assigner, other, evictor, allowedLatenessMillis, lateTag);
    }

    public WindowSettings<T, K, W> withEvictor(Evictor<? super T, ? super W> other) {
        return new WindowSettings<>(keySelector, assigner, trigger, other, allowedLatenessMillis, lateTag);
    }

    public WindowSettings<T, K, W> withAllowedLateness(long millis) {
        return new WindowSettings<>(keySelector, assigner, trigger, evictor, millis, lateTag);
    }

    public WindowSettings<T, K, W> withLateTag(OutputTag<T> tag) {
        return new WindowSettings<>(keySelector, assigner, trigger, evictor, allowedLatenessMillis, tag.getId());
    }

    /** The trigger in force; it is never asked for other types than those of this stream. */
    @SuppressWarnings("unchecked")
    Trigger<T, W> effectiveTrigger() {
        return (Trigger<T, W>) (trigger != null ? trigger : assigner.getDefaultTrigger());
    }

    /** True if a time window fires when its time is over, with all its rows, and never again. */
    boolean firesOnceAtTheEnd() {
        Object usual = isEventTime() ? EventTimeTrigger.class : ProcessingTimeTrigger.class;
        boolean usualTrigger = trigger == null || trigger.getClass() == usual;
        return usualTrigger && evictor == null && allowedLatenessMillis == 0;
    }

    boolean isEventTime() {
        return assigner.isEventTime();
    }

    boolean isMerging() {
        return assigner instanceof MergingWindowAssigner;
    }
}
