package weir.api.windowing;

import java.io.Serializable;
import java.util.Optional;
import weir.api.windowing.WindowAssigner.WindowAssignerContext;

/** Windows of one size without gaps, shifted by an offset and by the stagger that the first record fixes. */
final class StaggeredWindows implements Serializable {
    private static final long serialVersionUID = 1L;

    final long size;
    private final long globalOffset;
    private final WindowStagger stagger;
    private Long staggerOffset;

    StaggeredWindows(long size, long globalOffset, WindowStagger stagger) {
        if (size <= 0 || Math.abs(globalOffset) >= size) {
            throw new IllegalArgumentException("A tumbling window needs a size above 0 ms and an offset smaller than"
                    + " its size, but got a size of " + size + " ms and an offset of " + globalOffset + " ms.");
        }
        this.size = size;
        this.globalOffset = globalOffset;
        this.stagger = stagger;
    }

    /** Absent where each task shifts its windows differently. */
    Optional<WindowGrid> grid() {
        return stagger == WindowStagger.ALIGNED
                ? Optional.of(new WindowGrid(size, size, globalOffset))
                : Optional.empty();
    }

    TimeWindow windowOf(long timestamp, WindowAssignerContext context) {
        if (staggerOffset == null) {
            staggerOffset = stagger.getStaggerOffset(context.getCurrentProcessingTime(), size);
        }
        long offset = (globalOffset + staggerOffset) % size;
        long start = TimeWindow.getWindowStartWithOffset(timestamp, offset, size);
        return new TimeWindow(start, start + size);
    }
}
