package weir.operators.window;

import java.lang.invoke.MethodHandles;
import java.util.function.Predicate;
import weir.api.windowing.WindowGrid;
import weir.spi.Specialized;

/**
 * Where the accumulators of windows on a grid are kept. The first row decides: only it shows whether accumulators can be
 * merged, without which windows can't be put together from slices.
 *
 * @param mergeable says so by the first row
 * @param slices null where windows don't overlap
 */
record PaneChoice<IN, OUT>(Predicate<IN> mergeable, Panes<IN, OUT> windows, Panes<IN, OUT> slices) {
    static <IN, OUT> PaneChoice<IN, OUT> of(WindowGrid grid, Fold<IN, OUT> fold, Predicate<IN> mergeable)
            throws Exception {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        Panes<IN, OUT> windows = Specialized.create(lookup, WholeWindows.class, grid, fold);
        if (grid.size() <= grid.slide()) {
            return new PaneChoice<>(mergeable, windows, null);
        }
        RunningWindow<IN, OUT> running = Specialized.create(lookup, TwoStacks.class, fold, new KeyDirectory());
        return new PaneChoice<>(mergeable, windows, new SharedSlices<>(grid, fold, running));
    }

    /** How long a slice would be, in milliseconds. */
    long sliceSize() {
        return windows.grid.sliceSize();
    }

    boolean isShared(IN firstRow) {
        return slices != null && mergeable.test(firstRow);
    }

    Panes<IN, OUT> panes(boolean shared) {
        return shared ? slices : windows;
    }
}
