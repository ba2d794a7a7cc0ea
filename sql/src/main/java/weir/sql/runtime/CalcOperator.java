package weir.sql.runtime;

import weir.batch.Batch;
import weir.batch.Column;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Calculation;

/** Filters and projects batches; columns that only move are shared, not copied. */
final class CalcOperator extends ColumnsOperator {
    private final Calculation calculation;
    private final int[] sources;
    private int[] selected = new int[0];

    /** {@code sources} says for each column which input column it is, or −1 − i for the i-th computed one. */
    CalcOperator(OperatorContext context, Receiver<Object> out, Calculation calculation, int[] sources) {
        super(context, out);
        this.calculation = calculation;
        this.sources = sources;
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        if (selected.length < batch.size()) {
            selected = new int[batch.size()];
        }
        int count = calculation.process(batch, selected);
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
}
