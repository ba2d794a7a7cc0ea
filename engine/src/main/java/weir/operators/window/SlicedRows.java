package weir.operators.window;

import weir.api.functions.KeySelector;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/**
 * Adds rows to the panes of a {@link SlicedWindowOperator}; a template for {@link weir.spi.Specialized}.
 *
 * <p>Where a pane is larger than the caches, rows wait until there is a block of them: then the processor is sent for the
 * memory of all their keys at once, and waits for it once and not once per row. Nobody can tell, since only a watermark
 * makes results, and rows keep their order.
 */
final class SlicedRows<IN, OUT, R> extends SlicedWindowOperator<IN, OUT, R> {
    /** Several times the accesses to memory that a core has under way at once. */
    private static final int BLOCK = 64;

    private final KeySelector<IN, ?> keySelector;
    private final Fold<IN, OUT> fold;
    private final boolean eventTime;
    private final Object[] rows = new Object[BLOCK];
    private final Object[] keys = new Object[BLOCK];
    private final int[] slots = new int[BLOCK];
    /** How many rows of {@link #pane} are not in its cells yet. */
    private int waiting;

    SlicedRows(OperatorContext context, Receiver<R> out, SlicedWindowing<IN, OUT> windowing) {
        super(context, out, windowing);
        keySelector = windowing.keySelector();
        fold = windowing.fold();
        eventTime = windowing.eventTime();
    }

    @Override
    public void onRow(IN row, long time) throws Exception {
        try {
            add(row, keySelector.getKey(row), eventTime ? time : now());
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    private void add(IN row, Object key, long time) throws Exception {
        Pane current = pane;
        if (time < current.start || time >= current.end || key == null) {
            current = paneElsewhere(row, key, time);
            if (current == null) {
                return;
            }
            settle();
            pane = current;
        }
        if (current.isLarge()) {
            await(row, key);
        } else {
            add(row, current.slot(key));
        }
    }

    /** Adds {@code row} to a cell of the current pane; it is the first in {@code ~slot}. */
    private void add(IN row, int slot) throws Exception {
        if (slot >= 0) {
            fold.add(pane.cells, slot, row);
        } else {
            fold.first(pane.cells, ~slot, row);
        }
    }

    private void await(IN row, Object key) {
        rows[waiting] = row;
        keys[waiting] = key;
        waiting++;
        if (waiting == BLOCK) {
            settle();
        }
    }

    @Override
    @SuppressWarnings("unchecked") // onRow put them there
    void settle() {
        IN row = null;
        try {
            if (waiting > 0) {
                pane.slots(keys, waiting, slots);
            }
            for (int i = 0; i < waiting; i++) {
                row = (IN) rows[i];
                add(row, slots[i]);
            }
            waiting = 0;
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }
}
