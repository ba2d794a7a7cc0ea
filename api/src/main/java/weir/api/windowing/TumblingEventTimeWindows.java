package weir.api.windowing;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import weir.api.time.Time;

/** Windows of one size by event time, each record in exactly one of them. Aligned to the epoch plus the offset. */
public class TumblingEventTimeWindows extends TimeWindowAssigner {
    private static final long serialVersionUID = 1L;

    private final StaggeredWindows windows;

    protected TumblingEventTimeWindows(long size, long offset, WindowStagger windowStagger) {
        windows = new StaggeredWindows(size, offset, windowStagger);
    }

    public static TumblingEventTimeWindows of(Duration size) {
        return of(size, Duration.ZERO);
    }

    /** Windows that start {@code offset} after multiples of {@code size}: {@code -8 h} for days in Beijing. */
    public static TumblingEventTimeWindows of(Duration size, Duration offset) {
        return of(size, offset, WindowStagger.ALIGNED);
    }

    public static TumblingEventTimeWindows of(Duration size, Duration offset, WindowStagger windowStagger) {
        return new TumblingEventTimeWindows(size.toMillis(), offset.toMillis(), windowStagger);
    }

    public static TumblingEventTimeWindows of(Time size) {
        return of(size.toDuration());
    }

    public static TumblingEventTimeWindows of(Time size, Time offset) {
        return of(size.toDuration(), offset.toDuration());
    }

    public static TumblingEventTimeWindows of(Time size, Time offset, WindowStagger windowStagger) {
        return of(size.toDuration(), offset.toDuration(), windowStagger);
    }

    @Override
    public Collection<TimeWindow> assignWindows(Object element, long timestamp, WindowAssignerContext context) {
        return Collections.singletonList(windows.windowOf(requireTimestamp(element, timestamp), context));
    }

    /** Milliseconds. */
    public long getSize() {
        return windows.size;
    }

    @Override
    public Optional<WindowGrid> grid() {
        return getClass() == TumblingEventTimeWindows.class ? windows.grid() : Optional.empty();
    }

    @Override
    public boolean isEventTime() {
        return true;
    }

    @Override
    public String toString() {
        return "TumblingEventTimeWindows(" + windows.size + ")";
    }
}
