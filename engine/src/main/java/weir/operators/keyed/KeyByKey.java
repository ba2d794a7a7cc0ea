package weir.operators.keyed;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import weir.api.functions.KeySelector;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/**
 * Shows the bounded input of batch mode to an operator key by key: all rows of a key by their time, then the end of time,
 * so that the key's timers fire and its windows close, then the next key at the beginning of time. The rules are those of
 * Flink's batch execution of keyed operators. All rows are kept in memory until the input has ended.
 */
final class KeyByKey<T, O> extends OneInputOperator<T, O> {
    private static final long END_OF_TIME = Long.MAX_VALUE;

    private final KeySelector<T, ?> keySelector;
    private final OneInputOperator<T, O> operator;
    private final Map<Object, KeyRows<T>> waiting = new LinkedHashMap<>();
    private Iterator<KeyRows<T>> keys;
    private KeyRows<T> current;

    /** {@code operator} sends to {@code out} through {@link RowsOnly}. */
    KeyByKey(OperatorContext context, Receiver<O> out, KeySelector<T, ?> keySelector, OneInputOperator<T, O> operator) {
        super(context, out);
        this.keySelector = keySelector;
        this.operator = operator;
    }

    @Override
    public void open() throws Exception {
        operator.open();
    }

    @Override
    public void onRow(T row, long time) throws Exception {
        Object key;
        try {
            key = keySelector.getKey(row);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
        waiting.computeIfAbsent(key, first -> new KeyRows<>()).add(row, time);
    }

    /** Time stands still until all rows are there. */
    @Override
    public void onWatermark(long watermark) {}

    /** Works through a batch of rows, asking for another turn as long as there are more. */
    @Override
    public boolean finish() throws Exception {
        if (keys == null) {
            keys = waiting.values().iterator();
        }
        if (feed(context.settings().batchRows())) {
            context.mailbox().execute(() -> {});
            return false;
        }
        if (!operator.finish()) {
            return false;
        }
        out.onWatermark(END_OF_TIME);
        return true;
    }

    private boolean feed(int most) throws Exception {
        int left = most;
        while (left > 0 && nextKey()) {
            left -= current.feed(operator, left);
            if (current.isEmpty()) {
                operator.onWatermark(END_OF_TIME);
                operator.onWatermark(Long.MIN_VALUE);
            }
        }
        return left <= 0;
    }

    private boolean nextKey() {
        if (current != null && !current.isEmpty()) {
            return true;
        }
        boolean more = keys.hasNext();
        if (more) {
            current = keys.next();
            keys.remove();
        }
        return more;
    }

    @Override
    public void release() throws Exception {
        operator.release();
    }
}
