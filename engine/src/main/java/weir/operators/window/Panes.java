package weir.operators.window;

import java.io.IOException;
import java.util.function.Predicate;
import weir.api.windowing.TimeWindow;
import weir.api.windowing.WindowGrid;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;

/** All accumulators of one operator whose windows follow a grid, and which windows are due. */
abstract class Panes<IN, OUT> {
    /** What {@link #nextDue} returns if nothing is waiting. */
    static final long NEVER = Long.MAX_VALUE;

    final WindowGrid grid;
    final Fold<IN, OUT> fold;
    final OpenPanes open = new OpenPanes();

    /** All windows whose last timestamp is not after this are done. */
    long doneUpTo = Long.MIN_VALUE;

    private final long span;
    private int expectedKeys;
    private boolean expectsLongs = true;

    Panes(WindowGrid grid, Fold<IN, OUT> fold, long span) {
        this.grid = grid;
        this.fold = fold;
        this.span = span;
    }

    /**
     * The pane that {@code row} has to be added to, as long as windows are not fired; null if the row has been dealt with
     * already.
     */
    abstract Pane paneFor(IN row, Object key, long time, LateRows<IN> late) throws Exception;

    /** The watermark that makes the next window due, or {@link #NEVER}. */
    abstract long nextDue();

    /** Emits all windows that end by {@code watermark}, in order of their ends. */
    abstract void fire(long watermark, KeyResults<OUT> results) throws Exception;

    /** A row has come to {@code pane}, the first. */
    abstract void opened(Pane pane);

    final Pane newPane(long start, Object key) {
        boolean longs = expectsLongs && key instanceof Long;
        Keys keys = longs ? new LongKeys(expectedKeys) : new ObjectKeys(expectedKeys);
        Pane pane = new Pane(start, start + span, keys, fold.cells(expectedKeys));
        open.add(pane);
        opened(pane);
        return pane;
    }

    /** Learns from a full pane what keys to expect in the next, and how many. */
    final void learnFrom(Pane pane) {
        expectedKeys = pane.keys.size;
        expectsLongs = pane.keys instanceof LongKeys;
    }

    final boolean isDone(long windowStart) {
        return windowStart + grid.size() - 1 <= doneUpTo;
    }

    /** The first window that ends after {@code time} and is not done. */
    final long firstOpenWindow(long time) {
        long start = grid.lastStart(time - grid.size()) + grid.slide();
        return isDone(start) ? grid.lastStart(doneUpTo - grid.size() + 1) + grid.slide() : start;
    }

    final TimeWindow window(long start) {
        return new TimeWindow(start, start + grid.size());
    }

    /** Writes the accumulators; what they are combined to follows from them. */
    final void snapshot(DataOutputView target, ValueType<Object> keyType) throws IOException {
        target.writeLong(doneUpTo);
        target.writeInt(open.count());
        for (Pane pane : open.all()) {
            target.writeLong(pane.start);
            target.writeInt(pane.keys.size);
            for (int slot = 0; slot < pane.keys.size; slot++) {
                keyType.write(pane.keys.key(slot), target);
                fold.write(pane.cells, slot, target);
            }
        }
    }

    /** Takes up what {@link #snapshot} wrote of the keys that are {@code owned}. */
    final void restore(DataInputView source, ValueType<Object> keyType, Predicate<Object> owned) throws IOException {
        doneUpTo = Math.min(doneUpTo, source.readLong());
        for (int left = source.readInt(); left > 0; left--) {
            restorePane(source, keyType, owned);
        }
    }

    private void restorePane(DataInputView source, ValueType<Object> keyType, Predicate<Object> owned)
            throws IOException {
        Cells read = fold.cells(1);
        long start = source.readLong();
        Pane pane = open.get(start);
        for (int left = source.readInt(); left > 0; left--) {
            Object key = keyType.read(source);
            fold.read(read, 0, source);
            if (owned.test(key)) {
                pane = pane == null ? newPane(start, key) : pane;
                pane.put(key, read);
            }
        }
    }
}
