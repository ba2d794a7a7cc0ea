package weir.operators.window;

import weir.api.windowing.TimeWindow;
import weir.api.windowing.WindowGrid;

/** Overlapping windows made out of slices: each row is added once, and each slide combines what is there. */
final class SharedSlices<IN, OUT> extends Panes<IN, OUT> {
    /** Directories of fewer keys are never tidied up. */
    private static final int FEW_KEYS = 1024;

    private final long sliceSize;
    private final RunningWindow<IN, OUT> running;
    /** The start of the next window that may have rows; meaningless if {@link #due} is NEVER. */
    private long nextStart;

    private long due = NEVER;

    SharedSlices(WindowGrid grid, Fold<IN, OUT> fold, RunningWindow<IN, OUT> running) {
        super(grid, fold, grid.sliceSize());
        sliceSize = grid.sliceSize();
        this.running = running;
    }

    @Override
    long nextDue() {
        return due;
    }

    @Override
    Pane paneFor(IN row, Object key, long time, LateRows<IN> late) throws Exception {
        long sliceStart = TimeWindow.getWindowStartWithOffset(time, grid.offset(), sliceSize);
        Pane pane = open.get(sliceStart);
        if (pane == null) {
            long lastStart = grid.lastStart(time);
            if (isDone(lastStart)) {
                late.accept(row, time);
                return null;
            }
            pane = newPane(sliceStart, key);
        }
        if (pane.start > running.newestStart()) {
            return pane;
        }
        running.addLate(pane, key, row);
        return null;
    }

    @Override
    void opened(Pane pane) {
        expect(firstOpenWindow(pane.start));
    }

    private void expect(long windowStart) {
        if (due == NEVER || windowStart < nextStart) {
            nextStart = windowStart;
            due = windowStart + grid.size() - 1;
        }
    }

    @Override
    void fire(long watermark, KeyResults<OUT> results) throws Exception {
        while (due != NEVER && due <= watermark) {
            fireNext(results);
        }
        doneUpTo = Math.max(doneUpTo, watermark);
    }

    private void fireNext(KeyResults<OUT> results) throws Exception {
        long start = nextStart;
        for (Pane pane : open.between(running.newestStart(), start + grid.size())) {
            learnFrom(pane);
            running.push(pane);
        }
        var window = window(start);
        int liveKeys = running.fire(window, results);
        doneUpTo = due;
        due = NEVER;
        running.dropBefore(start + grid.slide());
        open.dropBefore(start + grid.slide());
        if (running.directory.size() > 2 * liveKeys + FEW_KEYS) {
            running.dropOldKeys(liveKeys);
        }
        if (!running.isEmpty()) {
            expect(start + grid.slide());
        } else if (!open.isEmpty()) {
            expect(firstOpenWindow(open.oldest().start));
        }
    }
}
