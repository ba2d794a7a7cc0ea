package weir.operators.keyed;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import weir.api.functions.KeySelector;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/**
 * The bounded input of a keyed operator in batch mode: kept until all of it is there, then handed out key by key. Of each
 * key come all rows by their time, then the end of time, so that its timers fire and its windows close; the next key
 * starts at the beginning of time. The rules are those of Flink's batch execution.
 */
final class KeyQueue<T> {
    static final long END_OF_TIME = Long.MAX_VALUE;

    private final OperatorContext context;
    private final BatchTimers timers;
    private final Map<Object, KeyRows<T>> waiting = new LinkedHashMap<>();
    private Iterator<KeyRows<T>> keys;
    private KeyRows<T> current;

    KeyQueue(OperatorContext context, BatchTimers timers) {
        this.context = context;
        this.timers = timers;
    }

    <R> void add(KeySelector<R, ?> keySelector, R row, T kept, long time) {
        Object key;
        try {
            key = keySelector.getKey(row);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
        waiting.computeIfAbsent(key, first -> new KeyRows<>()).add(kept, time);
    }

    /** Hands out about a batch of rows; false if more are left, for which the task is asked for another turn. */
    boolean handOut(Receiver<T> receiver) throws Exception {
        if (keys == null) {
            keys = waiting.values().iterator();
        }
        int left = context.settings().batchRows();
        while (left > 0 && nextKey()) {
            left -= current.feed(receiver, left);
            if (current.isEmpty()) {
                receiver.onWatermark(END_OF_TIME);
                timers.fireAll();
                receiver.onWatermark(Long.MIN_VALUE);
            }
        }
        if (left <= 0) {
            context.mailbox().execute(() -> {});
        }
        return left > 0;
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
}
