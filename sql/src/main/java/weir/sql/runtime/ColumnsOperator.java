package weir.sql.runtime;

import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.Marks;
import weir.batch.ObjectColumn;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/** An operator over batches of columns; an object that comes by itself is a batch of one row with one column. */
abstract class ColumnsOperator extends OneInputOperator<Object, Object> {
    ColumnsOperator(OperatorContext context, Receiver<Object> out) {
        super(context, out);
    }

    @Override
    public abstract void onBatch(Batch batch) throws Exception;

    @Override
    public final void onRow(Object row, long time) throws Exception {
        onBatch(new Batch(1, new Column[] {new ObjectColumn(new Object[] {row}, 1)}, null, Marks.NONE));
    }
}
