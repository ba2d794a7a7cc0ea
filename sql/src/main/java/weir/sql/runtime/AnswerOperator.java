package weir.sql.runtime;

import weir.batch.Batch;
import weir.batch.Column;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Calculation;
import weir.sql.kernel.PairCondition;
import weir.types.Row;

/** Puts behind each row the objects that are its answer and meet a condition together with it. */
abstract class AnswerOperator extends AnsweringOperator {
    private final Calculation arguments;
    private final PairCondition condition;
    private Column[] values;
    private int[] selected = new int[0];

    /** {@code arguments} computes what the answer depends on; {@code condition} is null where all answers count. */
    protected AnswerOperator(
            OperatorContext context,
            Receiver<Object> out,
            Shape shape,
            Calculation arguments,
            PairCondition condition) {
        super(context, out, shape);
        this.arguments = arguments;
        this.condition = condition;
    }

    /** The answers for one row, by the values that were computed for it. */
    protected abstract Iterable<Row> answer(Column[] arguments, int row) throws Exception;

    /** Which field of an answer leaves as a column. */
    protected int field(int column) {
        return column;
    }

    @Override
    protected final void begin(Batch batch) {
        if (selected.length < batch.size()) {
            selected = new int[batch.size()];
        }
        arguments.process(batch, selected);
        values = arguments.built();
    }

    @Override
    protected final void answer(Batch batch, int row) throws Exception {
        Row asking = condition == null ? null : Rows.of(batch, row);
        for (Row answer : answer(values, row)) {
            if (condition == null || condition.holds(asking, leaving(answer))) {
                for (int i = 0; i < columnCount(); i++) {
                    column(i).append(answer.getField(field(i)));
                }
                endAnswer(row);
            }
        }
    }

    private Row leaving(Row answer) {
        Row leaving = new Row(columnCount());
        for (int i = 0; i < columnCount(); i++) {
            leaving.setField(i, answer.getField(field(i)));
        }
        return leaving;
    }
}
