package weir.sql.runtime;

import java.util.ArrayList;
import java.util.List;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.table.Field;
import weir.types.Row;

/** TABLE(SESSION(…)): the rows of a session leave once it is over, since nobody knows its bounds before. */
final class SessionRowsOperator extends SessionOperator {
    SessionRowsOperator(
            OperatorContext context,
            Receiver<Object> out,
            List<Field> schema,
            Keys keys,
            RowTimes times,
            long gapMillis) {
        super(context, out, schema, keys, times, gapMillis);
    }

    @Override
    protected Object newContent() {
        return new ArrayList<Row>(2);
    }

    @Override
    protected void add(Object content, Batch batch, int row) {
        rows(content).add(Rows.of(batch, row));
    }

    @Override
    protected void merge(Object content, Object later) {
        rows(content).addAll(rows(later));
    }

    @Override
    protected void emit(KeySessions.Session session) throws Exception {
        for (Row row : rows(session.content)) {
            Rows.append(row, results);
            appendBounds(session.start(), session.end(), row.getArity());
            endRow(INSERT);
        }
    }

    @SuppressWarnings("unchecked") // newContent makes them
    private static List<Row> rows(Object content) {
        return (List<Row>) content;
    }
}
