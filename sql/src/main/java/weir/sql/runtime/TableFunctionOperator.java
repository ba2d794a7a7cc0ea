package weir.sql.runtime;

import weir.batch.Column;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Calculation;
import weir.sql.kernel.PairCondition;
import weir.sql.user.RowMaker;
import weir.types.Row;

/** A table function of the user: each row with each of the rows that the function makes of it. */
final class TableFunctionOperator extends AnswerOperator {
    private final RowMaker function;

    TableFunctionOperator(
            OperatorContext context,
            Receiver<Object> out,
            Shape shape,
            Calculation arguments,
            PairCondition condition,
            RowMaker function) {
        super(context, out, shape, arguments, condition);
        this.function = function;
    }

    @Override
    protected Iterable<Row> answer(Column[] arguments, int row) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i].get(row);
        }
        return function.rows(values);
    }
}
