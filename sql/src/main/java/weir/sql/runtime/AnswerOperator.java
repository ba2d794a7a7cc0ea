package weir.sql.runtime;

import java.util.List;
import weir.batch.Batch;
import weir.batch.Column;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Calculation;
import weir.sql.kernel.PairCondition;
import weir.sql.table.Field;
import weir.types.Row;

/** Puts behind each row, one after the other, the rows that are its answer and meet a condition together with it. */
abstract class AnswerOperator extends BatchOperator {
    /** Results leave at the latest when there are so many. */
    private static final int FULL = 4_096;

    private final Shape shape;
    private final Calculation arguments;
    private final PairCondition condition;
    private Batch asked;
    private Column[] values;
    private int[] selected = new int[0];

    /**
     * What leaves.
     *
     * @param width how many columns a row has before the answer
     * @param keepsAll whether a row without an answer leaves, with NULLs for it
     */
    record Shape(List<Field> schema, int width, boolean keepsAll) {}

    /** {@code arguments} computes what the answer depends on; {@code condition} is null where all answers count. */
    protected AnswerOperator(
            OperatorContext context,
            Receiver<Object> out,
            Shape shape,
            Calculation arguments,
            PairCondition condition) {
        super(context, out, shape.schema());
        this.shape = shape;
        this.arguments = arguments;
        this.condition = condition;
    }

    /** The answer for one row, by the values that were computed for it. */
    protected abstract Iterable<Row> answer(Column[] arguments, int row) throws Exception;

    @Override
    protected final void onRows(Batch batch, int from, int to) throws Exception {
        if (batch != asked) {
            compute(batch);
        }
        for (int i = from; i < to; i++) {
            boolean answered = false;
            Row row = condition == null ? null : Rows.of(batch, i);
            for (Row answer : answer(values, i)) {
                if (condition == null || condition.holds(row, answer)) {
                    answered = true;
                    add(batch, i, answer);
                }
            }
            if (!answered && shape.keepsAll()) {
                add(batch, i, null);
            }
        }
    }

    private void compute(Batch batch) {
        if (selected.length < batch.size()) {
            selected = new int[batch.size()];
        }
        arguments.process(batch, selected);
        values = arguments.built();
        asked = batch;
    }

    private void add(Batch batch, int row, Row answer) throws Exception {
        for (int column = 0; column < shape.width(); column++) {
            results.column(column).appendFrom(batch.column(column), row);
        }
        for (int column = shape.width(); column < shape.schema().size(); column++) {
            results.column(column).append(answer == null ? null : answer.getField(column - shape.width()));
        }
        results.endRow(Batch.NO_TIME, batch.kind(row));
        if (results.size() >= FULL) {
            send();
        }
    }
}
