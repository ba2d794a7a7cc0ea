package weir.sql.runtime;

import java.util.List;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.Accumulator;
import weir.sql.kernel.Aggregator;
import weir.sql.table.Field;

/** GROUP BY sessions. */
final class SessionAggregateOperator extends SessionOperator {
    private final Aggregator aggregator;

    SessionAggregateOperator(
            OperatorContext context, Receiver<Object> out, List<Field> schema, WindowedGroups groups, long gapMillis) {
        super(context, out, schema, groups.keys(), groups.times(), gapMillis);
        this.aggregator = groups.aggregator();
    }

    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        aggregator.bind(batch);
        super.onRows(batch, from, to);
    }

    @Override
    protected Object newContent() {
        return aggregator.create();
    }

    @Override
    protected void add(Object content, Batch batch, int row) throws Exception {
        aggregator.add((Accumulator) content, row);
    }

    @Override
    protected void merge(Object content, Object later) throws Exception {
        aggregator.merge((Accumulator) content, (Accumulator) later);
    }

    @Override
    protected void emit(KeySessions.Session session) throws Exception {
        keys.appendCurrent(state, results, 0);
        aggregator.append((Accumulator) session.content, results, keys.count());
        appendBounds(session.start(), session.end(), results.columnCount() - 3);
        endRow(INSERT);
    }
}
