package weir.operators.keyed;

import weir.api.functions.KeySelector;
import weir.spi.OneInputOperator;
import weir.spi.Receiver;

/** Shows its input to an operator in the way of batch mode; see {@link KeyQueue}. */
final class KeyByKey<T, O> extends OneInputOperator<T, O> {
    private final KeySelector<T, ?> keySelector;
    private final OneInputOperator<T, O> operator;
    private final KeyQueue<T> queue;

    /** {@code operator} sends to {@code out} through {@link RowsOnly}. */
    KeyByKey(BatchContext context, Receiver<O> out, KeySelector<T, ?> keySelector, OneInputOperator<T, O> operator) {
        super(context, out);
        this.keySelector = keySelector;
        this.operator = operator;
        this.queue = new KeyQueue<>(context, context.timers());
    }

    @Override
    public void open() throws Exception {
        operator.open();
    }

    @Override
    public void onRow(T row, long time) throws Exception {
        queue.add(keySelector, row, row, time);
    }

    /** Time stands still until all rows are there. */
    @Override
    public void onWatermark(long watermark) {}

    @Override
    public boolean finish() throws Exception {
        if (!queue.handOut(operator) || !operator.finish()) {
            return false;
        }
        out.onWatermark(KeyQueue.END_OF_TIME);
        return true;
    }

    @Override
    public void release() throws Exception {
        operator.release();
    }
}
