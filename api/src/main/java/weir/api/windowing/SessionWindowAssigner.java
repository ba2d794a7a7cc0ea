package weir.api.windowing;

import java.util.Collection;
import java.util.Collections;
import weir.api.config.ExecutionConfig;
import weir.serializers.TypeSerializer;

/** What all session assigners have in common: each record opens a window of its gap, and touching windows merge. */
abstract class SessionWindowAssigner<T> extends MergingWindowAssigner<T, TimeWindow> {
    private static final long serialVersionUID = 1L;

    static Collection<TimeWindow> sessionAt(long start, long gap) {
        return Collections.singletonList(new TimeWindow(start, start + requireGap(gap)));
    }

    static long requireGap(long gapMillis) {
        if (gapMillis <= 0) {
            throw new IllegalArgumentException(
                    "A session needs a gap above 0 ms, but the gap given is " + gapMillis + " ms.");
        }
        return gapMillis;
    }

    @Override
    public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig executionConfig) {
        return new TimeWindow.Serializer();
    }

    @Override
    public void mergeWindows(Collection<TimeWindow> windows, MergeCallback<TimeWindow> callback) {
        TimeWindow.mergeWindows(windows, callback);
    }
}
