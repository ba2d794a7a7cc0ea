package weir.operators.window;

import weir.api.functions.KeySelector;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.Marks;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/** Adds rows to the panes of a {@link SlicedWindowOperator}; a template for {@link weir.spi.Specialized}. */
final class SlicedRows<IN, OUT, R> extends SlicedWindowOperator<IN, OUT, R> {
    /** Rows whose keys are looked at together: as many as a core has accesses to memory under way, several times over. */
    private static final int BLOCK = 64;

    private final KeySelector<IN, ?> keySelector;
    private final Fold<IN, OUT> fold;
    private final boolean eventTime;
    private final Object[] keys = new Object[BLOCK];
    private final int[] slots = new int[BLOCK];

    SlicedRows(OperatorContext context, Receiver<R> out, SlicedWindowing<IN, OUT> windowing) {
        super(context, out, windowing);
        keySelector = windowing.keySelector();
        fold = windowing.fold();
        eventTime = windowing.eventTime();
    }

    @Override
    public void onRow(IN row, long time) throws Exception {
        try {
            add(row, eventTime ? time : now());
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    private void add(IN row, long time) throws Exception {
        add(row, keySelector.getKey(row), time);
    }

    private void add(IN row, Object key, long time) throws Exception {
        Pane current = pane;
        if (time < current.start || time >= current.end || key == null) {
            current = paneElsewhere(row, key, time);
            if (current == null) {
                return;
            }
            pane = current;
        }
        int slot = current.keys.slot(key);
        if (slot >= 0) {
            fold.add(current.cells, slot, row);
        } else {
            current.addNew(slot, key, row, fold);
        }
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        Marks marks = batch.marks();
        int row = 0;
        for (int mark = 0; mark < marks.count(); mark++) {
            addRows(batch, row, marks.row(mark));
            row = marks.row(mark);
            onWatermark(marks.watermark(mark));
        }
        addRows(batch, row, batch.size());
    }

    @SuppressWarnings("unchecked") // the job's graph gives this operator rows of its own type
    private void addRows(Batch batch, int from, int to) throws Exception {
        Column rows = batch.column(0);
        int row = from;
        while (eventTime && to - row >= BLOCK && pane.isLarge()) {
            addBlock(batch, row);
            row += BLOCK;
        }
        for (; row < to; row++) {
            onRow((IN) rows.get(row), batch.time(row));
        }
    }

    /** Looks at the places of all keys first, so that the processor waits for memory once and not once per row. */
    @SuppressWarnings("unchecked") // the job's graph gives this operator rows of its own type
    private void addBlock(Batch batch, int from) throws Exception {
        Column rows = batch.column(0);
        IN row = null;
        try {
            for (int i = 0; i < BLOCK; i++) {
                row = (IN) rows.get(from + i);
                keys[i] = keySelector.getKey(row);
            }
            Pane current = pane;
            findSlots(current, batch, from);
            for (int i = 0; i < BLOCK; i++) {
                row = (IN) rows.get(from + i);
                if (slots[i] >= 0) {
                    fold.add(current.cells, slots[i], row);
                } else if (slots[i] == Keys.FOREIGN) {
                    add(row, keys[i], batch.time(from + i));
                } else {
                    current.addNew(slots[i], keys[i], row, fold);
                }
            }
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    /** Gives each key of the block its slot in {@code current}; FOREIGN where the row has to go the long way. */
    private void findSlots(Pane current, Batch batch, int from) {
        current.keys.touch(keys);
        for (int i = 0; i < BLOCK; i++) {
            long time = batch.time(from + i);
            boolean here = time >= current.start && time < current.end && keys[i] != null;
            slots[i] = here ? current.keys.slot(keys[i]) : Keys.FOREIGN;
        }
        current.cells.touch(slots);
    }
}
