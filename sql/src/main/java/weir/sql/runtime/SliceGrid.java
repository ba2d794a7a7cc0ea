package weir.sql.runtime;

import weir.sql.plan.Window;

/**
 * Cuts time into slices of which windows are made: every window has a slice as a whole or not at all, so that a row is added to one
 * slice only, however many windows it is in. Times are those of the wall, in milliseconds.
 */
final class SliceGrid {
    /** No window. */
    static final long NONE = Long.MAX_VALUE;

    private final Window.Kind kind;
    private final long size;
    private final long step;
    private final long offset;

    /** How long a slice is. */
    private final long width;

    /** The grid of TUMBLE, HOP and CUMULATE windows. */
    SliceGrid(Window window) {
        kind = window.kind();
        size = window.size();
        step = window.step();
        offset = window.offset();
        width = kind == Window.Kind.HOP ? greatestCommonDivisor(size, step) : step;
    }

    private static long greatestCommonDivisor(long a, long b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }

    long width() {
        return width;
    }

    /** True where every window is one slice. */
    boolean isPlain() {
        return width == size;
    }

    /** The beginning of the slice that a time is in. */
    long slice(long time) {
        return floor(time, width);
    }

    private long floor(long time, long unit) {
        return time - Math.floorMod(time - offset, unit);
    }

    private long ceiling(long time, long unit) {
        return floor(time + unit - 1, unit);
    }

    /** The end of the first window with the slice; NONE where it is in the gap between two windows. */
    long firstEnd(long slice) {
        return nextEnd(slice, slice);
    }

    /** The end of the first window with the slice that ends after {@code after}; NONE where there is no such window. */
    long nextEnd(long slice, long after) {
        long from = Math.max(slice, after);
        if (from - size >= slice) {
            return NONE;
        }
        return switch (kind) {
            case HOP -> {
                long start = Math.max(ceiling(slice + width - size, step), floor(from - size, step) + step);
                yield start > slice ? NONE : start + size;
            }
            case CUMULATE -> {
                long end = floor(from, step) + step;
                yield end > floor(slice, size) + size ? NONE : end;
            }
            default -> slice + size;
        };
    }

    /** The beginning of the window with this end. */
    long start(long end) {
        return kind == Window.Kind.CUMULATE ? floor(end - 1, size) : end - size;
    }
}
