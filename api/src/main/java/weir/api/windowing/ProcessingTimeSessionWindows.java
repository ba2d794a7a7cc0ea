package weir.api.windowing;

import java.time.Duration;
import java.util.Collection;
import weir.api.time.Time;

/** Sessions by the clock of the machine: a session ends when nothing has arrived for the gap. */
public class ProcessingTimeSessionWindows extends SessionWindowAssigner<Object> {
    private static final long serialVersionUID = 1L;

    protected final long sessionTimeout;

    protected ProcessingTimeSessionWindows(long sessionTimeout) {
        this.sessionTimeout = requireGap(sessionTimeout);
    }

    public static ProcessingTimeSessionWindows withGap(Duration size) {
        return new ProcessingTimeSessionWindows(size.toMillis());
    }

    public static ProcessingTimeSessionWindows withGap(Time size) {
        return withGap(size.toDuration());
    }

    /** Sessions in which each record says how long it keeps its session open. */
    public static <T> DynamicProcessingTimeSessionWindows<T> withDynamicGap(
            SessionWindowTimeGapExtractor<T> sessionWindowTimeGapExtractor) {
        return new DynamicProcessingTimeSessionWindows<>(sessionWindowTimeGapExtractor);
    }

    @Override
    public Collection<TimeWindow> assignWindows(Object element, long timestamp, WindowAssignerContext context) {
        return sessionAt(context.getCurrentProcessingTime(), sessionTimeout);
    }

    @Override
    public Trigger<Object, TimeWindow> getDefaultTrigger() {
        return ProcessingTimeTrigger.create();
    }

    @Override
    public boolean isEventTime() {
        return false;
    }

    @Override
    public String toString() {
        return "ProcessingTimeSessionWindows(" + sessionTimeout + ")";
    }
}
