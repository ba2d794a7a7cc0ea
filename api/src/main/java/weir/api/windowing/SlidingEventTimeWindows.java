package weir.api.windowing;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import weir.api.time.Time;

/** Overlapping windows by event time: one of {@code size} starts every {@code slide}. */
public class SlidingEventTimeWindows extends TimeWindowAssigner {
    private static final long serialVersionUID = 1L;

    private final WindowGrid grid;

    protected SlidingEventTimeWindows(long size, long slide, long offset) {
        grid = new WindowGrid(size, slide, offset);
    }

    public static SlidingEventTimeWindows of(Duration size, Duration slide) {
        return of(size, slide, Duration.ZERO);
    }

    public static SlidingEventTimeWindows of(Duration size, Duration slide, Duration offset) {
        return new SlidingEventTimeWindows(size.toMillis(), slide.toMillis(), offset.toMillis());
    }

    public static SlidingEventTimeWindows of(Time size, Time slide) {
        return of(size.toDuration(), slide.toDuration());
    }

    public static SlidingEventTimeWindows of(Time size, Time slide, Time offset) {
        return of(size.toDuration(), slide.toDuration(), offset.toDuration());
    }

    @Override
    public Collection<TimeWindow> assignWindows(Object element, long timestamp, WindowAssignerContext context) {
        return grid.windowsOf(requireTimestamp(element, timestamp));
    }

    /** Milliseconds. */
    public long getSize() {
        return grid.size();
    }

    /** Milliseconds. */
    public long getSlide() {
        return grid.slide();
    }

    @Override
    public Optional<WindowGrid> grid() {
        return getClass() == SlidingEventTimeWindows.class ? Optional.of(grid) : Optional.empty();
    }

    @Override
    public boolean isEventTime() {
        return true;
    }

    @Override
    public String toString() {
        return "SlidingEventTimeWindows(" + grid.size() + ", " + grid.slide() + ")";
    }
}
