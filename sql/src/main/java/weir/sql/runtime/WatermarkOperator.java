package weir.sql.runtime;

import java.util.Arrays;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.LongColumn;
import weir.batch.Marks;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Calculation;

/**
 * Makes watermarks from a column: after a row that moves time by more than the interval of watermarks, and whenever the clock says
 * that such an interval is over. Watermarks of the input are replaced, except the end of time.
 */
final class WatermarkOperator extends OneInputOperator<Object, Object> {
    private final Calculation expression;
    private final int rowtime;
    private final String column;
    private final long ticksPerMilli;
    private final long intervalMillis;
    private long current = Long.MIN_VALUE;

    /** The last point in time, in the units of the column, that belongs to {@link #current}. */
    private long lastTick = Long.MIN_VALUE;

    private long sent = Long.MIN_VALUE;
    private int[] selected = new int[0];

    /** {@code expression} computes the watermark of each row in ticks, so many in a millisecond. */
    WatermarkOperator(
            OperatorContext context,
            Receiver<Object> out,
            Calculation expression,
            int rowtime,
            String column,
            long ticksPerMilli) {
        super(context, out);
        this.expression = expression;
        this.rowtime = rowtime;
        this.column = column;
        this.ticksPerMilli = ticksPerMilli;
        this.intervalMillis = context.settings().watermarkIntervalMillis();
    }

    @Override
    public void open() {
        if (intervalMillis > 0 && !context.settings().batchMode()) {
            schedule();
        }
    }

    private void schedule() {
        context.processingTimers()
                .schedule(context.processingTimers().currentTimeMillis() + intervalMillis, this::onInterval);
    }

    private void onInterval(long time) throws Exception {
        if (current > sent && sent != Long.MAX_VALUE) {
            sent = current;
            out.onWatermark(sent);
        }
        schedule();
    }

    @Override
    public void onRow(Object row, long time) {
        throw new IllegalStateException("A column of time is never an object.");
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        check(batch.column(rowtime));
        if (selected.length < batch.size()) {
            selected = new int[batch.size()];
        }
        expression.process(batch, selected);
        LongColumn watermarks = (LongColumn) expression.built()[0];
        int[] rows = new int[4];
        long[] values = new long[4];
        int count = 0;
        for (int row = 0; row < batch.size(); row++) {
            if (!watermarks.isNull(row) && watermarks.getLong(row) > lastTick) {
                current = Math.floorDiv(watermarks.getLong(row), ticksPerMilli);
                lastTick = current * ticksPerMilli + ticksPerMilli - 1;
                if (sent == Long.MIN_VALUE ? current > sent : current - sent > intervalMillis) {
                    if (count == rows.length) {
                        rows = Arrays.copyOf(rows, count * 4);
                        values = Arrays.copyOf(values, count * 4);
                    }
                    sent = current;
                    rows[count] = row + 1;
                    values[count++] = sent;
                }
            }
        }
        out.onBatch(batch.withMarks(count == 0 ? Marks.NONE : new Marks(rows, values, count)));
    }

    private void check(Column times) {
        if (times.mayHaveNulls()) {
            for (int row = 0; row < times.size(); row++) {
                if (times.isNull(row)) {
                    throw new WeirException(
                            "The time attribute '" + column + "' is NULL in a row, and without a time nobody can"
                                    + " say where it belongs. Fill it in the source, for instance with COALESCE in a computed column.");
                }
            }
        }
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        if (watermark == Long.MAX_VALUE) {
            sent = watermark;
            out.onWatermark(watermark);
        }
    }
}
