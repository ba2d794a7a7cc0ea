package weir.sql.runtime;

import java.util.List;
import weir.base.WeirException;
import weir.batch.Batch;
import weir.batch.Column;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.table.Field;

/** Refuses rows with a NULL in a column that is NOT NULL. */
final class NotNullOperator extends OneInputOperator<Object, Object> {
    private final List<Field> schema;
    private final String table;

    NotNullOperator(OperatorContext context, Receiver<Object> out, List<Field> schema, String table) {
        super(context, out);
        this.schema = schema;
        this.table = table;
    }

    @Override
    public void onRow(Object row, long time) throws Exception {
        check(row == null, 0);
        out.onRow(row, time);
    }

    @Override
    public void onBatch(Batch batch) throws Exception {
        for (int column = 0; column < schema.size(); column++) {
            Column values = batch.column(column);
            if (!schema.get(column).type().nullable() && values.mayHaveNulls()) {
                for (int row = 0; row < batch.size(); row++) {
                    check(values.isNull(row), column);
                }
            }
        }
        out.onBatch(batch);
    }

    private void check(boolean isNull, int column) {
        if (isNull && !schema.get(column).type().nullable()) {
            throw new WeirException("Column '" + schema.get(column).name() + "' of table '" + table
                    + "' is NOT NULL, and a row has NULL for it. Filter such rows out, or give a value with COALESCE.");
        }
    }
}
