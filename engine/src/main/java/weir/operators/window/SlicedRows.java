package weir.operators.window;

import weir.api.functions.KeySelector;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.Marks;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/** Adds rows to the panes of a {@link SlicedWindowOperator}; a template for {@link weir.spi.Specialized}. */
final class SlicedRows<IN, OUT, R> extends SlicedWindowOperator<IN, OUT, R> {
    private final KeySelector<IN, ?> keySelector;
    private final Fold<IN, OUT> fold;
    private final boolean eventTime;

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
        Object key = keySelector.getKey(row);
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
    @SuppressWarnings("unchecked") // the job's graph gives this operator rows of its own type
    public void onBatch(Batch batch) throws Exception {
        Column rows = batch.column(0);
        Marks marks = batch.marks();
        int row = 0;
        for (int mark = 0; mark < marks.count(); mark++) {
            for (int end = marks.row(mark); row < end; row++) {
                onRow((IN) rows.get(row), batch.time(row));
            }
            onWatermark(marks.watermark(mark));
        }
        for (int end = batch.size(); row < end; row++) {
            onRow((IN) rows.get(row), batch.time(row));
        }
    }
}
