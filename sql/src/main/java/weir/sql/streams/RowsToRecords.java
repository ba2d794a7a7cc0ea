package weir.sql.streams;

import java.util.Set;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.Marks;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.values.RecordShape;
import weir.types.RowKind;

/** Makes records of the rows of a table; where the table has a time attribute, that is the time of the record. */
final class RowsToRecords extends OneInputOperator<Object, Object> {
    private final RecordShape shape;
    private final int rowtime;
    private final long ticksPerMilli;
    private final Set<RowKind> kinds;
    private final Object[] values;

    /** {@code rowtime} is the column of the time attribute, with so many ticks in a millisecond; -1 for none. Rows of other kinds stay behind. */
    RowsToRecords(
            OperatorContext context,
            Receiver<Object> out,
            RecordShape shape,
            int rowtime,
            long ticksPerMilli,
            Set<RowKind> kinds) {
        super(context, out);
        this.shape = shape;
        this.rowtime = rowtime;
        this.ticksPerMilli = ticksPerMilli;
        this.kinds = kinds;
        this.values = new Object[shape.width()];
    }

    @Override
    public void onRow(Object row, long time) {
        throw new IllegalStateException("The rows of tables come in batches.");
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        Marks marks = batch.marks();
        int row = 0;
        for (int mark = 0; mark < marks.count(); mark++) {
            for (int end = marks.row(mark); row < end; row++) {
                emit(batch, row);
            }
            out.onWatermark(marks.watermark(mark));
        }
        for (int end = batch.size(); row < end; row++) {
            emit(batch, row);
        }
    }

    private void emit(Batch batch, int row) throws Exception {
        RowKind kind = RowKind.fromByteValue(batch.kind(row));
        if (!kinds.contains(kind)) {
            return;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = batch.column(i).get(row);
        }
        out.onRow(shape.make(kind, values), time(batch, row));
    }

    private long time(Batch batch, int row) {
        if (rowtime < 0) {
            return Batch.NO_TIME;
        }
        Column times = batch.column(rowtime);
        return times.isNull(row) ? Batch.NO_TIME : Math.floorDiv((Long) times.get(row), ticksPerMilli);
    }
}
