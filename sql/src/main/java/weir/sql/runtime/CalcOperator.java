package weir.sql.runtime;

import java.util.List;
import weir.batch.Batch;
import weir.batch.Column;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Calculation;
import weir.sql.kernel.RowFailure;
import weir.sql.table.Field;

/** Filters and projects batches; columns that only move are shared, not copied. */
final class CalcOperator extends ColumnsOperator {
    private final Calculation calculation;
    private final int[] sources;
    private final List<Field> schema;
    private int[] selected = new int[0];

    /**
     * Sends what a calculation makes.
     *
     * @param sources for each column, which input column it is, or −1 − i for the i-th computed one
     * @param schema what comes in, to be told of where it fails
     */
    CalcOperator(
            OperatorContext context, Receiver<Object> out, Calculation calculation, int[] sources, List<Field> schema) {
        super(context, out);
        this.calculation = calculation;
        this.sources = sources;
        this.schema = schema;
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        if (selected.length < batch.size()) {
            selected = new int[batch.size()];
        }
        int count = process(batch);
        Column[] computed = calculation.built();
        if (count == 0) {
            if (batch.marks().count() > 0) {
                out.onWatermark(batch.marks().watermark(batch.marks().count() - 1));
            }
            return;
        }
        Batch passed = batch;
        if (count < batch.size()) {
            passed = batch.take(selected, count);
            selected = new int[0];
        }
        Column[] columns = new Column[sources.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = sources[i] >= 0 ? passed.column(sources[i]) : computed[-1 - sources[i]];
        }
        out.onBatch(passed.withColumns(columns));
    }

    private int process(Batch batch) {
        try {
            return calculation.process(batch, selected);
        } catch (RowFailure failure) {
            throw context.failure(failure.getCause(), new FailedRow(schema, failure));
        }
    }
}
