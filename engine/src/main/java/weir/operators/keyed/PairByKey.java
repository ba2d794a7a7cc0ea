package weir.operators.keyed;

import weir.api.functions.KeySelector;
import weir.spi.Receiver;
import weir.spi.TwoInputOperator;

/** Shows two inputs to an operator in the way of batch mode; see {@link KeyQueue}. Rows of one time: the first's first. */
final class PairByKey<A, B, O> extends TwoInputOperator<A, B, O> {
    private final KeySelector<A, ?> firstKey;
    private final KeySelector<B, ?> secondKey;
    private final TwoInputOperator<A, B, O> operator;
    private final KeyQueue<Object> queue;
    private final Sides<A, B> sides;

    /**
     * {@code operator} sends to {@code out} through {@link RowsOnly}; {@code secondKey} is null where the second input is
     * broadcast, and goes before the first.
     */
    PairByKey(
            BatchContext context,
            Receiver<O> out,
            KeySelector<A, ?> firstKey,
            KeySelector<B, ?> secondKey,
            TwoInputOperator<A, B, O> operator) {
        super(context, out);
        this.firstKey = firstKey;
        this.secondKey = secondKey;
        this.operator = operator;
        this.queue = new KeyQueue<>(context, context.timers());
        this.sides = new Sides<>(operator);
    }

    @Override
    public void open() throws Exception {
        operator.open();
    }

    @Override
    public void onFirst(A row, long time) throws Exception {
        queue.add(firstKey, row, row, time);
    }

    @Override
    public void onSecond(B row, long time) throws Exception {
        if (secondKey == null) {
            operator.onSecond(row, time);
        } else {
            queue.add(secondKey, row, new OfSecond<>(row), time);
        }
    }

    /** Time stands still until all rows are there. */
    @Override
    public void onWatermark(long watermark) {}

    @Override
    public boolean finish() throws Exception {
        if (!queue.handOut(sides) || !operator.finish()) {
            return false;
        }
        out.onWatermark(KeyQueue.END_OF_TIME);
        return true;
    }

    @Override
    public void release() throws Exception {
        operator.release();
    }

    private record OfSecond<B>(B row) {}

    /** Tells the rows of the two inputs apart again. */
    private static final class Sides<A, B> extends Receiver<Object> {
        private final TwoInputOperator<A, B, ?> operator;

        Sides(TwoInputOperator<A, B, ?> operator) {
            this.operator = operator;
        }

        @Override
        @SuppressWarnings("unchecked") // what is not wrapped came by the first input
        public void onRow(Object row, long time) throws Exception {
            if (row instanceof OfSecond<?> second) {
                operator.onSecond((B) second.row, time);
            } else {
                operator.onFirst((A) row, time);
            }
        }

        @Override
        public void onWatermark(long watermark) throws Exception {
            operator.onWatermark(watermark);
        }

        @Override
        public void onIdle(boolean idle) {}
    }
}
