package weir.api.windowing;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.serializers.SerializedBy;
import weir.serializers.TypeSerializer;

/** The interval from {@code start} (inclusive) to {@code end} (exclusive), in milliseconds since the epoch. */
@SerializedBy(TimeWindow.Serializer.class)
public class TimeWindow extends Window implements Serializable, Comparable<TimeWindow> {
    private static final long serialVersionUID = 1L;

    private final long start;
    private final long end;

    public TimeWindow(long start, long end) {
        this.start = start;
        this.end = end;
    }

    public long getStart() {
        return start;
    }

    public long getEnd() {
        return end;
    }

    @Override
    public long maxTimestamp() {
        return end - 1;
    }

    /** True if the two overlap or touch: sessions exactly one gap apart are one session. */
    public boolean intersects(TimeWindow other) {
        return start <= other.end && end >= other.start;
    }

    /** The smallest window that contains both. */
    public TimeWindow cover(TimeWindow other) {
        return new TimeWindow(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Reports every set of two or more windows that are connected by {@link #intersects}, with their cover. */
    public static void mergeWindows(
            Collection<TimeWindow> windows, MergingWindowAssigner.MergeCallback<TimeWindow> callback) {
        List<TimeWindow> sorted = new ArrayList<>(windows);
        sorted.sort(Comparator.naturalOrder());
        TimeWindow cover = null;
        Set<TimeWindow> members = new LinkedHashSet<>();
        for (TimeWindow window : sorted) {
            if (cover == null || !cover.intersects(window)) {
                reportMerge(members, cover, callback);
                members = new LinkedHashSet<>();
                cover = window;
            }
            members.add(window);
            cover = cover.cover(window);
        }
        reportMerge(members, cover, callback);
    }

    private static void reportMerge(
            Set<TimeWindow> members, TimeWindow cover, MergingWindowAssigner.MergeCallback<TimeWindow> callback) {
        if (members.size() > 1) {
            callback.merge(members, cover);
        }
    }

    /** The start of the window of {@code windowSize} that holds {@code timestamp}, right also before 1970. */
    public static long getWindowStartWithOffset(long timestamp, long offset, long windowSize) {
        return timestamp - Math.floorMod(timestamp - offset, windowSize);
    }

    @Override
    public int compareTo(TimeWindow other) {
        int byStart = Long.compare(start, other.start);
        return byStart != 0 ? byStart : Long.compare(end, other.end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeWindow that && start == that.start && end == that.end;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * start + end);
    }

    @Override
    public String toString() {
        return "TimeWindow{start=" + start + ", end=" + end + "}";
    }

    /** Writes start and end, 16 bytes. */
    public static final class Serializer extends TypeSerializer<TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean isImmutableType() {
            return true;
        }

        @Override
        public TimeWindow copy(TimeWindow from) {
            return from;
        }

        @Override
        public int getLength() {
            return 2 * Long.BYTES;
        }

        @Override
        public void serialize(TimeWindow window, DataOutputView target) throws IOException {
            target.writeLong(window.start);
            target.writeLong(window.end);
        }

        @Override
        public TimeWindow deserialize(DataInputView source) throws IOException {
            long start = source.readLong();
            return new TimeWindow(start, source.readLong());
        }
    }
}
