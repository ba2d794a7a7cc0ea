package weir.api.windowing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Windows of one size that start every {@code slide} milliseconds, at {@code offset} plus multiples of it. They cut
 * time into slices: stretches in which no window starts or ends.
 *
 * @param size the length of each window, in milliseconds
 * @param slide the distance between two starts; smaller than the size where windows overlap, larger where they leave
 *     gaps
 * @param offset the shift of all starts against the epoch
 */
public record WindowGrid(long size, long slide, long offset) implements Serializable {
    public WindowGrid {
        if (size <= 0 || slide <= 0 || Math.abs(offset) >= slide) {
            throw new IllegalArgumentException("Windows need a size and a slide above 0 ms and an offset smaller than"
                    + " the slide, but got a size of " + size + " ms, a slide of " + slide + " ms and an offset of "
                    + offset + " ms.");
        }
    }

    /** The start of the last window that starts at or before {@code timestamp}. */
    public long lastStart(long timestamp) {
        return TimeWindow.getWindowStartWithOffset(timestamp, offset, slide);
    }

    /** All windows that hold {@code timestamp}, the latest first; none if it lies in a gap. */
    public List<TimeWindow> windowsOf(long timestamp) {
        List<TimeWindow> windows = new ArrayList<>((int) (size / slide) + 1);
        for (long start = lastStart(timestamp); start > timestamp - size; start -= slide) {
            windows.add(new TimeWindow(start, start + size));
        }
        return windows;
    }

    /** The length of one slice: the greatest length that divides both the size and the slide. */
    public long sliceSize() {
        long a = size;
        long b = slide;
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
