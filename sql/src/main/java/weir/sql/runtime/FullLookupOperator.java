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
final class FullLookupOperator extends AnsweringOperator {
    private final JoinKeys keys;
    private final PairCondition condition;
    private final LookedUpTable table;
    private final FullCache<TableIndex> cache;
    private FullCache<TableIndex>.Member membership;
    private TableIndex index;
    private boolean ready;

    /** {@code condition} is null where equal keys are enough. */
    FullLookupOperator(
            OperatorContext context,
            Receiver<Object> out,
            Shape shape,
            JoinKeys keys,
            PairCondition condition,
            LookedUpTable table) {
        super(context, out, shape);
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

    /** Rows that were on their way before the table was known wait for it. */
    @Override
    protected void begin(Batch batch) {
        index = cache.current();
    }

    @Override
    protected void answer(Batch batch, int row) {
        if (keys.matchNothing(PairOperator.LEFT, batch, row)) {
            return;
        }
        int found = index.first(keys.of(PairOperator.LEFT, batch, row));
        Row asking = condition == null || found == TableIndex.NONE ? null : Rows.of(batch, row);
        for (; found != TableIndex.NONE; found = index.after(found)) {
            if (condition == null || condition.holds(asking, Rows.of(index.rows(), found))) {
                for (int i = 0; i < columnCount(); i++) {
                    column(i).appendFrom(index.rows().column(i), found);
                }
                endAnswer(row);
            }
        }
    }

    @Override
    public void release() {
        if (membership != null) {
            membership.close();
        }
    }
}
