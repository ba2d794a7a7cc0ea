package weir.api.windowing;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import weir.api.time.Time;

/** Overlapping windows by the clock of the machine: one of {@code size} starts every {@code slide}. */
public class SlidingProcessingTimeWindows extends TimeWindowAssigner {
    private static final long serialVersionUID = 1L;

    private final WindowGrid grid;

    private SlidingProcessingTimeWindows(long size, long slide, long offset) {
        grid = new WindowGrid(size, slide, offset);
    }

    public static SlidingProcessingTimeWindows of(Duration size, Duration slide) {
        return of(size, slide, Duration.ZERO);
    }

    public static SlidingProcessingTimeWindows of(Duration size, Duration slide, Duration offset) {
        return new SlidingProcessingTimeWindows(size.toMillis(), slide.toMillis(), offset.toMillis());
    }

    public static SlidingProcessingTimeWindows of(Time size, Time slide) {
        return of(size.toDuration(), slide.toDuration());
    }

    public static SlidingProcessingTimeWindows of(Time size, Time slide, Time offset) {
        return of(size.toDuration(), slide.toDuration(), offset.toDuration());
    }

    @Override
    public Collection<TimeWindow> assignWindows(Object element, long timestamp, WindowAssignerContext context) {
        return grid.windowsOf(context.getCurrentProcessingTime());
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
        return Optional.of(grid);
    }

    @Override
    public boolean isEventTime() {
        return false;
    }

    @Override
    public String toString() {
        return "SlidingProcessingTimeWindows(" + grid.size() + ", " + grid.slide() + ")";
    }
}
