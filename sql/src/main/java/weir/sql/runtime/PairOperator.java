package weir.sql.runtime;

import java.util.List;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.batch.Marks;
import weir.spi.ColumnInputs;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.table.Field;
import weir.types.Row;
import weir.types.RowKind;

/** An operator over batches of two inputs that builds its results row by row; its time is that of both inputs together. */
abstract class PairOperator implements ColumnInputs {
    static final int LEFT = 0;
    static final int RIGHT = 1;
    protected static final byte INSERT = RowKind.INSERT.toByteValue();
    protected static final byte DELETE = RowKind.DELETE.toByteValue();

    /** Results leave at the latest when there are so many: pairs may be far more than rows. */
    private static final int FULL = 4_096;

    protected final OperatorContext context;

    /** The results on their way out; complete a row with {@link BatchBuilder#endRow}. */
    protected final BatchBuilder results;

    private final Receiver<Object> out;
    private final List<Receiver<Object>> inputs = List.of(new Side(LEFT), new Side(RIGHT));

    /** An operator whose results have the layout of {@code schema}. */
    protected PairOperator(OperatorContext context, Receiver<Object> out, List<Field> schema) {
        this.context = context;
        this.out = out;
        this.results = new BatchBuilder(
                schema.stream().map(field -> field.type().layout()).toList());
    }

    /** Takes rows of one input from {@code from} up to {@code to}, between which there is no watermark. */
    protected abstract void onRows(int side, Batch batch, int from, int to) throws Exception;

    /** Time has come to {@code watermark}; results may be added. */
    protected void onTime(long watermark) throws Exception {}

    /** What may be promised to those behind once time has come to {@code watermark}. */
    protected long promise(long watermark) {
        return watermark;
    }

    @Override
    public final Receiver<Object> input(int index) {
        return inputs.get(index);
    }

    /** Appends the values of a row to the columns from {@code first} on, NULLs for no row. */
    protected final void append(Row row, int first, int width) {
        for (int column = 0; column < width; column++) {
            results.column(first + column).append(row == null ? null : row.getField(column));
        }
    }

    /** Completes a result. */
    protected final void endRow(byte kind) throws Exception {
        results.endRow(Batch.NO_TIME, kind);
        if (results.size() >= FULL) {
            send();
        }
    }

    private void send() throws Exception {
        Batch batch = results.build();
        if (batch.size() > 0) {
            out.onBatch(batch);
        } else if (batch.marks().count() > 0) {
            out.onWatermark(batch.marks().watermark(batch.marks().count() - 1));
        }
    }

    private final class Side extends Receiver<Object> {
        private final int side;

        Side(int side) {
            this.side = side;
        }

        @Override
        public void onRow(Object row, long time) {
            throw new IllegalStateException("The rows of a join come in batches of columns.");
        }

        @Override
        public void onBatch(Batch batch) throws Exception {
            Marks marks = batch.marks();
            int row = 0;
            for (int mark = 0; mark < marks.count(); mark++) {
                if (row < marks.row(mark)) {
                    onRows(side, batch, row, marks.row(mark));
                    row = marks.row(mark);
                }
                onTime(marks.watermark(mark));
                results.mark(promise(marks.watermark(mark)));
            }
            if (row < batch.size()) {
                onRows(side, batch, row, batch.size());
            }
            send();
        }

        @Override
        public void onWatermark(long watermark) throws Exception {
            onTime(watermark);
            send();
            out.onWatermark(promise(watermark));
        }

        @Override
        public void onIdle(boolean idle) throws Exception {
            out.onIdle(idle);
        }
    }
}
