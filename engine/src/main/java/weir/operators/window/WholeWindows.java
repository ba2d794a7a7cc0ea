package weir.operators.window;

import weir.api.windowing.WindowGrid;

/**
 * A pane for each window: tumbling windows, and overlapping ones whose accumulators can't be merged. A template for {@link
 * weir.spi.Specialized}, since each key has a result.
 */
final class WholeWindows<IN, OUT> extends Panes<IN, OUT> {
    private final boolean overlapping;

    WholeWindows(WindowGrid grid, Fold<IN, OUT> fold) {
        super(grid, fold, grid.size());
        overlapping = grid.size() > grid.slide();
    }

    @Override
    long nextDue() {
        return open.isEmpty() ? NEVER : open.oldest().end - 1;
    }

    @Override
    Pane paneFor(IN row, Object key, long time, LateRows<IN> late) throws Exception {
        long lastStart = grid.lastStart(time);
        if (time - lastStart >= grid.size()) {
            acceptIfBehind(row, time, late);
            return null;
        }
        if (isDone(lastStart)) {
            late.accept(row, time);
            return null;
        }
        if (!overlapping) {
            return paneAt(lastStart, key);
        }
        for (long start = lastStart; start > time - grid.size() && !isDone(start); start -= grid.slide()) {
            paneAt(start, key).add(key, row, fold);
        }
        return null;
    }

    /** A row of no window is late if the watermark has passed its own time. */
    private void acceptIfBehind(IN row, long time, LateRows<IN> late) throws Exception {
        if (time <= doneUpTo) {
            late.accept(row, time);
        }
    }

    private Pane paneAt(long start, Object key) {
        Pane pane = open.get(start);
        return pane == null ? newPane(start, key) : pane;
    }

    @Override
    void opened(Pane pane) {}

    @Override
    void fire(long watermark, KeyResults<OUT> results) throws Exception {
        while (nextDue() <= watermark && !open.isEmpty()) {
            Pane pane = open.oldest();
            emit(pane, results);
            doneUpTo = pane.end - 1;
            learnFrom(pane);
            open.dropBefore(pane.start + 1);
        }
        doneUpTo = Math.max(doneUpTo, watermark);
    }

    private void emit(Pane pane, KeyResults<OUT> results) throws Exception {
        var window = window(pane.start);
        boolean keyed = results.readsKeys();
        for (int slot = 0; slot < pane.keys.size; slot++) {
            results.accept(keyed ? pane.keys.key(slot) : null, window, fold.result(pane.cells, slot));
        }
    }
}
