package weir.api.windowing;

import java.util.Collection;

/** Sessions by event time whose gap each record sets for itself. */
public class DynamicEventTimeSessionWindows<T> extends SessionWindowAssigner<T> {
    private static final long serialVersionUID = 1L;

    protected final SessionWindowTimeGapExtractor<T> sessionWindowTimeGapExtractor;

    protected DynamicEventTimeSessionWindows(SessionWindowTimeGapExtractor<T> sessionWindowTimeGapExtractor) {
        this.sessionWindowTimeGapExtractor = sessionWindowTimeGapExtractor;
    }

    public static <T> DynamicEventTimeSessionWindows<T> withDynamicGap(
            SessionWindowTimeGapExtractor<T> sessionWindowTimeGapExtractor) {
        return new DynamicEventTimeSessionWindows<>(sessionWindowTimeGapExtractor);
    }

    @Override
    public Collection<TimeWindow> assignWindows(T element, long timestamp, WindowAssignerContext context) {
        return sessionAt(
                TimeWindowAssigner.requireTimestamp(element, timestamp),
                sessionWindowTimeGapExtractor.extract(element));
    }

    @Override
    @SuppressWarnings("unchecked") // the trigger looks at no element
    public Trigger<T, TimeWindow> getDefaultTrigger() {
        return (Trigger<T, TimeWindow>) (Trigger<?, ?>) EventTimeTrigger.create();
    }

    @Override
    public boolean isEventTime() {
        return true;
    }

    @Override
    public String toString() {
        return "DynamicEventTimeSessionWindows()";
    }
}
