package weir.api.windowing;

import java.time.Duration;
import java.util.Collection;
import weir.api.time.Time;

/** Sessions by event time: a key's records belong together while none is more than the gap after the one before. */
public class EventTimeSessionWindows extends SessionWindowAssigner<Object> {
    private static final long serialVersionUID = 1L;

    protected final long sessionTimeout;

    protected EventTimeSessionWindows(long sessionTimeout) {
        this.sessionTimeout = requireGap(sessionTimeout);
    }

    public static EventTimeSessionWindows withGap(Duration size) {
        return new EventTimeSessionWindows(size.toMillis());
    }

    public static EventTimeSessionWindows withGap(Time size) {
        return withGap(size.toDuration());
    }

    /** Sessions in which each record says how long it keeps its session open. */
    public static <T> DynamicEventTimeSessionWindows<T> withDynamicGap(
            SessionWindowTimeGapExtractor<T> sessionWindowTimeGapExtractor) {
        return new DynamicEventTimeSessionWindows<>(sessionWindowTimeGapExtractor);
    }

    @Override
    public Collection<TimeWindow> assignWindows(Object element, long timestamp, WindowAssignerContext context) {
        return sessionAt(TimeWindowAssigner.requireTimestamp(element, timestamp), sessionTimeout);
    }

    /** The gap in milliseconds. */
    public long getGap() {
        return sessionTimeout;
    }

    @Override
    public Trigger<Object, TimeWindow> getDefaultTrigger() {
        return EventTimeTrigger.create();
    }

    @Override
    public boolean isEventTime() {
        return true;
    }

    @Override
    public String toString() {
        return "EventTimeSessionWindows(" + sessionTimeout + ")";
    }
}
