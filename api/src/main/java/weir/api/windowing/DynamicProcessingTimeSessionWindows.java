package weir.api.windowing;

import java.util.Collection;

/** Sessions by the clock of the machine whose gap each record sets for itself. */
public class DynamicProcessingTimeSessionWindows<T> extends SessionWindowAssigner<T> {
    private static final long serialVersionUID = 1L;

    protected final SessionWindowTimeGapExtractor<T> sessionWindowTimeGapExtractor;

    protected DynamicProcessingTimeSessionWindows(SessionWindowTimeGapExtractor<T> sessionWindowTimeGapExtractor) {
        this.sessionWindowTimeGapExtractor = sessionWindowTimeGapExtractor;
    }

    public static <T> DynamicProcessingTimeSessionWindows<T> withDynamicGap(
            SessionWindowTimeGapExtractor<T> sessionWindowTimeGapExtractor) {
        return new DynamicProcessingTimeSessionWindows<>(sessionWindowTimeGapExtractor);
    }

    @Override
    public Collection<TimeWindow> assignWindows(T element, long timestamp, WindowAssignerContext context) {
        return sessionAt(context.getCurrentProcessingTime(), sessionWindowTimeGapExtractor.extract(element));
    }

    @Override
    @SuppressWarnings("unchecked") // the trigger looks at no element
    public Trigger<T, TimeWindow> getDefaultTrigger() {
        return (Trigger<T, TimeWindow>) (Trigger<?, ?>) ProcessingTimeTrigger.create();
    }

    @Override
    public boolean isEventTime() {
        return false;
    }

    @Override
    public String toString() {
        return "DynamicProcessingTimeSessionWindows()";
    }
}
