package weir.sql.runtime;

import weir.batch.Column;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Calculation;
import weir.sql.kernel.PairCondition;
import weir.types.Row;

/** UNNEST: each row with each of the rows in a collection of it. */
final class UnnestOperator extends AnswerOperator {
    private final Unnesting unnesting;

    UnnestOperator(
            OperatorContext context,
            Receiver<Object> out,
            Shape shape,
            Calculation collection,
            PairCondition condition,
            Unnesting unnesting) {
        super(context, out, shape, collection, condition);
        this.unnesting = unnesting;
    }

    @Override
    protected Iterable<Row> answer(Column[] collection, int row) {
        return unnesting.rows(collection[0].get(row));
    }
}
