package weir.sql.runtime;

import java.util.List;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.Marks;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Calculation;

/** Sends each batch several times, projected in several ways; its watermarks come with the last. */
final class ExpandOperator extends OneInputOperator<Object, Object> {
    private final List<Calculation> calculations;
    private final List<int[]> sources;

    ExpandOperator(OperatorContext context, Receiver<Object> out, List<Calculation> calculations, List<int[]> sources) {
        super(context, out);
        this.calculations = calculations;
        this.sources = sources;
    }

    @Override
    public void onRow(Object row, long time) {
        throw new IllegalStateException("Rows to expand have columns.");
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        Marks marks = batch.marks();
        int from = 0;
        for (int mark = 0; mark < marks.count(); mark++) {
            expand(batch.slice(from, marks.row(mark)).withMarks(Marks.NONE));
            from = marks.row(mark);
            out.onWatermark(marks.watermark(mark));
        }
        expand(batch.slice(from, batch.size()).withMarks(Marks.NONE));
    }

    private void expand(Batch rows) throws Exception {
        for (int i = 0; i < calculations.size() && rows.size() > 0; i++) {
            calculations.get(i).process(rows, new int[rows.size()]);
            Column[] computed = calculations.get(i).built();
            Column[] columns = new Column[sources.get(i).length];
            for (int column = 0; column < columns.length; column++) {
                int source = sources.get(i)[column];
                columns[column] = source >= 0 ? rows.column(source) : computed[-1 - source];
            }
            out.onBatch(rows.withColumns(columns));
        }
    }
}
