package weir.operators.window;

import java.util.function.Predicate;
import weir.api.functions.KeySelector;
import weir.api.windowing.WindowGrid;

/**
 * All that a {@link SlicedWindowOperator} does.
 *
 * @param eventTime whether windows end with the watermark, not with the clock
 * @param mergeable says, by the first row, whether accumulators can be merged; if not, rows go to every window
 * @param results what is made of each key's result
 * @param late where late rows go
 */
record SlicedWindowing<IN, OUT>(
        KeySelector<IN, ?> keySelector,
        WindowGrid grid,
        boolean eventTime,
        Fold<IN, OUT> fold,
        Predicate<IN> mergeable,
        Panes.Results<OUT> results,
        Panes.LateRows<IN> late) {
    Panes<IN, OUT> panes(boolean shared) {
        return shared ? new SharedSlices<>(grid, fold) : new WholeWindows<>(grid, fold);
    }

    /** Whether windows overlap, so that slices would be shared. */
    boolean overlaps() {
        return grid.size() > grid.slide();
    }
}
