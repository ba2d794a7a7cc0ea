package weir.operators.keyed;

import java.io.IOException;
import weir.api.Collector;
import weir.api.functions.KeySelector;
import weir.api.process.KeyedProcessFunction;
import weir.api.time.TimeDomain;
import weir.batch.Batch;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.state.KeyIndex;
import weir.state.KeyedState;

/** Hands each row to a process function together with the state and timers of its key; a template for {@link weir.spi.Specialized}. */
final class KeyedProcessOperator<K, I, O> extends KeyedFunctionOperator<I, O>
        implements Collector<O>, KeyedTimers.Listener {
    private final KeyedProcessFunction<K, I, O> function;
    private final KeySelector<I, K> keySelector;
    private final WaitingRows<I> waiting;
    private final KeyedTimers timers;
    private final KeyedContext<K, I, O> functionContext;
    private long time;

    KeyedProcessOperator(
            OperatorContext context,
            Receiver<O> out,
            KeyedProcessFunction<K, I, O> function,
            KeySelector<I, K> keySelector) {
        super(context, out, function, KeyedState.of(context));
        this.function = function;
        this.keySelector = keySelector;
        this.waiting = new WaitingRows<>(state);
        this.timers = new KeyedTimers(state, context.processingTimers(), this);
        this.functionContext = new KeyedContext<>(function, context, state, timers);
    }

    @Override
    public void onRow(I row, long rowTime) throws Exception {
        K key = keyOf(row);
        if (!state.isLarge()) {
            onTurnEnd();
            process(row, key, KeyIndex.NONE, rowTime);
        } else if (waiting.add(row, key, rowTime)) {
            onTurnEnd();
        }
    }

    private K keyOf(I row) throws Exception {
        try {
            return keySelector.getKey(row);
        } catch (Exception e) {
            onTurnEnd();
            throw context.failure(e, row);
        }
    }

    @Override
    public void onTurnEnd() throws Exception {
        int count = waiting.begin();
        for (int index = 0; index < count; index++) {
            process(waiting.row(index), waiting.key(index), waiting.slot(index), waiting.time(index));
        }
    }

    private void process(I row, Object key, int slot, long rowTime) throws Exception {
        time = rowTime;
        functionContext.time = rowTime;
        try {
            state.select(key, slot);
            function.processElement(row, functionContext, this);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        onTurnEnd();
        timers.onWatermark(watermark);
        out.onWatermark(watermark);
    }

    @Override
    public void onIdle(boolean idle) throws Exception {
        onTurnEnd();
        out.onIdle(idle);
    }

    @Override
    public void onTimer(long timestamp, TimeDomain domain) throws Exception {
        time = domain == TimeDomain.EVENT_TIME ? timestamp : Batch.NO_TIME;
        functionContext.time = timestamp;
        functionContext.domain = domain;
        try {
            function.onTimer(timestamp, functionContext, this);
        } catch (Exception e) {
            throw context.failure(e, "the timer at " + timestamp + " of key " + state.currentKey());
        }
    }

    @Override
    public void collect(O record) {
        try {
            out.onRow(record, time);
        } catch (Exception e) {
            throw context.failure(e, record);
        }
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        super.snapshot(target);
        timers.snapshot(target);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        super.restore(source);
        timers.restore(source, new OwnedKeys(context.slice()));
    }
}
