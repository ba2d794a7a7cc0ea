package weir.sql.streams;

import java.util.List;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.batch.BatchBuilder;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.values.RecordShape;
import weir.types.Row;
import weir.types.RowKind;

/** Gathers the records of a stream in batches of columns; a batch leaves when it is full, and at the end of each turn of the task. */
final class RecordsToRows extends OneInputOperator<Object, Object> {
    private final RecordShape shape;
    private final List<StreamTable.Column> columns;
    private final boolean changes;
    private final boolean withWatermarks;
    private final BatchBuilder rows;
    private final int most;

    /** {@code changes} where the kinds of rows mean something. */
    RecordsToRows(
            OperatorContext context,
            Receiver<Object> out,
            RecordShape shape,
            List<StreamTable.Column> columns,
            boolean changes,
            boolean withWatermarks) {
        super(context, out);
        this.shape = shape;
        this.columns = columns;
        this.changes = changes;
        this.withWatermarks = withWatermarks;
        this.rows = new BatchBuilder(
                columns.stream().map(column -> column.type().layout()).toList());
        this.most = context.settings().batchRows();
    }

    @Override
    public void onRow(Object record, long time) throws Exception {
        for (int i = 0; i < columns.size(); i++) {
            StreamTable.Column column = columns.get(i);
            rows.column(i)
                    .append(
                            column.place() == StreamTable.TIME
                                    ? ticks(time, column)
                                    : shape.get(record, column.place()));
        }
        rows.endRow(Batch.NO_TIME, kind(record));
        if (rows.size() >= most) {
            send();
        }
    }

    private static Object ticks(long time, StreamTable.Column column) {
        if (time == Batch.NO_TIME) {
            throw new WeirException("A record of the stream has no time, and the table has a column for it."
                    + " Give the stream times first, with assignTimestampsAndWatermarks().");
        }
        return time * (column.type().ticksPerSecond() / 1_000);
    }

    private byte kind(Object record) {
        if (!(record instanceof Row row)) {
            return RowKind.INSERT.toByteValue();
        }
        if (!changes && row.getKind() != RowKind.INSERT) {
            throw new WeirException("The row " + row + " changes an earlier one, and the table was made for a stream of"
                    + " new rows. fromChangelogStream() takes changes.");
        }
        return row.getKind().toByteValue();
    }

    private void send() throws Exception {
        if (rows.size() > 0) {
            out.onBatch(rows.build());
        }
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        if (watermark == Long.MAX_VALUE) {
            send();
            out.onWatermark(watermark);
        } else if (withWatermarks && rows.size() > 0) {
            rows.mark(watermark);
        } else if (withWatermarks) {
            out.onWatermark(watermark);
        }
    }

    @Override
    public void onIdle(boolean idle) throws Exception {
        send();
        out.onIdle(idle);
    }

    @Override
    public void onTurnEnd() throws Exception {
        send();
    }

    @Override
    public void beforeBarrier(long checkpointId) throws Exception {
        send();
    }

    @Override
    public boolean finish() throws Exception {
        send();
        return true;
    }
}
