package weir.sql.runtime;

import java.util.List;
import weir.batch.Column;
import weir.operators.basic.FunctionCopy;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Calculation;
import weir.sql.kernel.PairCondition;
import weir.sql.lookup.PatientLookup;
import weir.sql.plan.LookupManner;
import weir.sql.table.TableLookup;
import weir.types.Row;

/** Asks a table outside for the rows that have a row's keys, and waits for the answer. */
final class LookupJoinOperator extends AnswerOperator {
    private final Question question;
    private PatientLookup lookup;

    /** Whom to ask and how, and which columns of what it finds are the answer. */
    record Question(TableLookup lookup, LookupManner manner, int[] columns) {
        /** Whether answers are not there at once. */
        boolean keepsWaiting() {
            return lookup.keepsWaiting() || manner.retries() > 0;
        }
    }

    LookupJoinOperator(
            OperatorContext context,
            Receiver<Object> out,
            Shape shape,
            Calculation keys,
            PairCondition condition,
            Question question) {
        super(context, out, shape, keys, condition);
        this.question = question;
    }

    @Override
    public void open() throws Exception {
        TableLookup table = FunctionCopy.of(question.lookup(), context);
        lookup = new PatientLookup(table, question.manner(), context.platform().clock());
        table.open();
    }

    @Override
    protected Iterable<Row> answer(Column[] keys, int row) throws Exception {
        Object[] values = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = keys[i].get(row);
            if (values[i] == null) {
                return List.of();
            }
        }
        return lookup.find(values);
    }

    @Override
    protected int field(int column) {
        return question.columns()[column];
    }

    @Override
    public void release() throws Exception {
        if (lookup != null) {
            lookup.close();
        }
    }
}
