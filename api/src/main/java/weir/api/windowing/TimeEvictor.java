package weir.api.windowing;

import java.time.Duration;
import java.util.Iterator;
import weir.api.time.Time;

/** Keeps the records less than a time older than the newest of the window. Needs records with timestamps. */
public class TimeEvictor<W extends Window> implements Evictor<Object, W> {
    private static final long serialVersionUID = 1L;

    private final long windowSize;
    private final boolean doEvictAfter;

    public TimeEvictor(long windowSize) {
        this(windowSize, false);
    }

    public TimeEvictor(long windowSize, boolean doEvictAfter) {
        this.windowSize = windowSize;
        this.doEvictAfter = doEvictAfter;
    }

    public static <W extends Window> TimeEvictor<W> of(Duration windowSize) {
        return of(windowSize, false);
    }

    /** Evicts after the window function instead of before it, if {@code doEvictAfter}. */
    public static <W extends Window> TimeEvictor<W> of(Duration windowSize, boolean doEvictAfter) {
        return new TimeEvictor<>(windowSize.toMillis(), doEvictAfter);
    }

    public static <W extends Window> TimeEvictor<W> of(Time windowSize) {
        return of(windowSize.toDuration());
    }

    public static <W extends Window> TimeEvictor<W> of(Time windowSize, boolean doEvictAfter) {
        return of(windowSize.toDuration(), doEvictAfter);
    }

    /** Milliseconds. */
    public long getWindowSize() {
        return windowSize;
    }

    @Override
    public void evictBefore(Iterable<TimestampedValue<Object>> elements, int size, W window, EvictorContext ctx) {
        if (!doEvictAfter) {
            evict(elements);
        }
    }

    @Override
    public void evictAfter(Iterable<TimestampedValue<Object>> elements, int size, W window, EvictorContext ctx) {
        if (doEvictAfter) {
            evict(elements);
        }
    }

    private void evict(Iterable<TimestampedValue<Object>> elements) {
        Iterator<TimestampedValue<Object>> first = elements.iterator();
        if (!first.hasNext() || !first.next().hasTimestamp()) {
            return;
        }
        long newest = Long.MIN_VALUE;
        for (TimestampedValue<Object> element : elements) {
            newest = Math.max(newest, element.getTimestamp());
        }
        long cutoff = newest - windowSize;
        for (Iterator<TimestampedValue<Object>> each = elements.iterator(); each.hasNext(); ) {
            if (each.next().getTimestamp() <= cutoff) {
                each.remove();
            }
        }
    }
}
