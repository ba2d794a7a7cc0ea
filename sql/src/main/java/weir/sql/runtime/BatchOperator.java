package weir.sql.runtime;

import java.util.List;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.batch.Marks;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.table.Field;

/** An operator over batches of columns that builds its results row by row. */
public abstract class BatchOperator extends ColumnsOperator {
    /** The results on their way out; complete a row with {@link BatchBuilder#endRow}. */
    protected final BatchBuilder results;

    /** An operator whose results have the layout of {@code schema}. */
    protected BatchOperator(OperatorContext context, Receiver<Object> out, List<Field> schema) {
        super(context, out);
        this.results = new BatchBuilder(
                schema.stream().map(field -> field.type().layout()).toList());
    }

    /** Takes the rows from {@code from} up to {@code to}, between which there is no watermark. */
    protected abstract void onRows(Batch batch, int from, int to) throws Exception;

    /** Time has come to {@code watermark}; results may be added. */
    protected void onTime(long watermark) throws Exception {}

    /** All rows of a batch have been shown; results may be added. */
    protected void onBatchEnd() throws Exception {}

    @Override
    public final void onBatch(Batch batch) throws Exception {
        Marks marks = batch.marks();
        int row = 0;
        for (int mark = 0; mark < marks.count(); mark++) {
            if (row < marks.row(mark)) {
                onRows(batch, row, marks.row(mark));
                row = marks.row(mark);
            }
            onBatchEnd();
            onTime(marks.watermark(mark));
            results.mark(marks.watermark(mark));
        }
        if (row < batch.size()) {
            onRows(batch, row, batch.size());
        }
        onBatchEnd();
        send();
    }

    @Override
    public final void onWatermark(long watermark) throws Exception {
        onTime(watermark);
        send();
        out.onWatermark(watermark);
    }

    /** Sends what has been built. */
    protected final void send() throws Exception {
        Batch batch = results.build();
        if (batch.size() > 0) {
            out.onBatch(batch);
        } else if (batch.marks().count() > 0) {
            out.onWatermark(batch.marks().watermark(batch.marks().count() - 1));
        }
    }
}
