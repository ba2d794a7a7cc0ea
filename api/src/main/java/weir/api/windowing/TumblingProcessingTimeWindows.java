package weir.api.windowing;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import weir.api.time.Time;

/** Windows of one size by the clock of the machine, each record in the one in which it arrives. */
public class TumblingProcessingTimeWindows extends TimeWindowAssigner {
    private static final long serialVersionUID = 1L;

    private final StaggeredWindows windows;

    private TumblingProcessingTimeWindows(long size, long offset, WindowStagger windowStagger) {
        windows = new StaggeredWindows(size, offset, windowStagger);
    }

    public static TumblingProcessingTimeWindows of(Duration size) {
        return of(size, Duration.ZERO);
    }

    public static TumblingProcessingTimeWindows of(Duration size, Duration offset) {
        return of(size, offset, WindowStagger.ALIGNED);
    }

    public static TumblingProcessingTimeWindows of(Duration size, Duration offset, WindowStagger windowStagger) {
        return new TumblingProcessingTimeWindows(size.toMillis(), offset.toMillis(), windowStagger);
    }

    public static TumblingProcessingTimeWindows of(Time size) {
        return of(size.toDuration());
    }

    public static TumblingProcessingTimeWindows of(Time size, Time offset) {
        return of(size.toDuration(), offset.toDuration());
    }

    public static TumblingProcessingTimeWindows of(Time size, Time offset, WindowStagger windowStagger) {
        return of(size.toDuration(), offset.toDuration(), windowStagger);
    }

    @Override
    public Collection<TimeWindow> assignWindows(Object element, long timestamp, WindowAssignerContext context) {
        return Collections.singletonList(windows.windowOf(context.getCurrentProcessingTime(), context));
    }

    /** Milliseconds. */
    public long getSize() {
        return windows.size;
    }

    @Override
    public Optional<WindowGrid> grid() {
        return windows.grid();
    }

    @Override
    public boolean isEventTime() {
        return false;
    }

    @Override
    public String toString() {
        return "TumblingProcessingTimeWindows(" + windows.size + ")";
    }
}
