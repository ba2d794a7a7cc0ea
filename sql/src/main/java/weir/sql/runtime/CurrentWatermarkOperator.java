package weir.sql.runtime;

import java.util.Arrays;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.LongAppender;
import weir.batch.Marks;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/** Puts behind each row how far time had come before it. */
final class CurrentWatermarkOperator extends OneInputOperator<Object, Object> {
    private long watermark = Long.MIN_VALUE;

    CurrentWatermarkOperator(OperatorContext context, Receiver<Object> out) {
        super(context, out);
    }

    @Override
    public void onRow(Object row, long time) {
        throw new IllegalStateException("A row with a time is never an object.");
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        LongAppender watermarks = new LongAppender();
        Marks marks = batch.marks();
        int mark = 0;
        for (int row = 0; row < batch.size(); row++) {
            for (; mark < marks.count() && marks.row(mark) <= row; mark++) {
                watermark = marks.watermark(mark);
            }
            if (watermark == Long.MIN_VALUE) {
                watermarks.appendNull();
            } else {
                watermarks.append(watermark);
            }
        }
        watermark = batch.lastWatermark(watermark);
        Column[] columns = new Column[batch.columnCount() + 1];
        Arrays.setAll(columns, i -> i < batch.columnCount() ? batch.column(i) : watermarks.build());
        out.onBatch(batch.withColumns(columns));
    }

    @Override
    public void onWatermark(long newWatermark) throws Exception {
        watermark = newWatermark;
        out.onWatermark(newWatermark);
    }
}
