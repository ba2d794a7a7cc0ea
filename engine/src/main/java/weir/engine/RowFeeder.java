package weir.engine;

import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.Marks;
import weir.batch.ObjectColumn;
import weir.spi.Receiver;

/** Pushes the rows of batches into a chain one by one; a template for {@link weir.spi.Specialized}. */
final class RowFeeder extends Feeder {
    private final Receiver<Object> head;

    RowFeeder(Receiver<Object> head) {
        this.head = head;
    }

    @Override
    void feed(Batch batch) throws Exception {
        Marks marks = batch.marks();
        int row = 0;
        for (int mark = 0; mark < marks.count(); mark++) {
            int end = marks.row(mark);
            rows(batch, row, end);
            row = end;
            head.onWatermark(marks.watermark(mark));
        }
        rows(batch, row, batch.size());
    }

    private void rows(Batch batch, int from, int to) throws Exception {
        Column column = batch.column(0);
        if (column instanceof ObjectColumn) {
            Object[] values = ((ObjectColumn) column).values();
            for (int row = from; row < to; row++) {
                head.onRow(values[row], batch.time(row));
            }
        } else {
            for (int row = from; row < to; row++) {
                head.onRow(column.get(row), batch.time(row));
            }
        }
    }
}
