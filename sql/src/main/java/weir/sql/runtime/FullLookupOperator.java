package weir.sql.runtime;

import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.sql.kernel.PairCondition;
import weir.sql.lookup.FullCache;
import weir.types.Row;

/**
 * Puts behind each row the rows of a table that have its keys. The table is in memory, so nothing is on its way when a barrier comes, and
 * nothing is kept; until it was read once, the task takes no rows.
 */
final class FullLookupOperator extends BatchOperator {
    /** Results leave at the latest when there are so many. */
    private static final int FULL = 4_096;

    private final AnswerOperator.Shape shape;
    private final JoinKeys keys;
    private final PairCondition condition;
    private final LookedUpTable table;
    private final FullCache<TableIndex> cache;
    private FullCache<TableIndex>.Member membership;
    private boolean ready;

    /** {@code condition} is null where equal keys are enough. */
    FullLookupOperator(
            OperatorContext context,
            Receiver<Object> out,
            AnswerOperator.Shape shape,
            JoinKeys keys,
            PairCondition condition,
            LookedUpTable table) {
        super(context, out, shape.schema());
        this.shape = shape;
        this.keys = keys;
        this.condition = condition;
        this.table = table;
        this.cache = table.cache();
    }

    @Override
    public void open() {
        membership = cache.join(cancelled -> table.load(keys, cancelled), context.mailbox(), this::tableIsKnown);
    }

    private void tableIsKnown() {
        ready = true;
        if (cache.nextMillis() < Long.MAX_VALUE) {
            context.processingTimers().schedule(cache.nextMillis(), due -> membership.loadIfDue());
        }
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    /** Rows that were on their way before the table was known wait here. */
    @Override
    protected void onRows(Batch batch, int from, int to) throws Exception {
        TableIndex index = cache.current();
        for (int row = from; row < to; row++) {
            boolean answered = !keys.matchNothing(PairOperator.LEFT, batch, row) && answer(batch, row, index);
            if (!answered && shape.keepsAll()) {
                add(batch, row, null, TableIndex.NONE);
            }
        }
    }

    private boolean answer(Batch batch, int row, TableIndex index) throws Exception {
        int found = index.first(keys.of(PairOperator.LEFT, batch, row));
        Row asking = condition == null || found == TableIndex.NONE ? null : Rows.of(batch, row);
        boolean answered = false;
        for (; found != TableIndex.NONE; found = index.after(found)) {
            if (condition == null || condition.holds(asking, Rows.of(index.rows(), found))) {
                answered = true;
                add(batch, row, index.rows(), found);
            }
        }
        return answered;
    }

    private void add(Batch batch, int row, Batch answers, int answer) throws Exception {
        int width = shape.width();
        for (int column = 0; column < width; column++) {
            results.column(column).appendFrom(batch.column(column), row);
        }
        for (int column = width; column < results.columnCount(); column++) {
            if (answers == null) {
                results.column(column).append(null);
            } else {
                results.column(column).appendFrom(answers.column(column - width), answer);
            }
        }
        results.endRow(Batch.NO_TIME, batch.kind(row));
        if (results.size() >= FULL) {
            send();
        }
    }

    @Override
    public void release() {
        if (membership != null) {
            membership.close();
        }
    }
}
