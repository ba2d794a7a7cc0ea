package weir.operators.co;

import java.io.IOException;
import weir.api.Collector;
import weir.api.process.KeyedCoProcessFunction;
import weir.api.time.TimeDomain;
import weir.batch.Batch;
import weir.operators.keyed.KeyedTimers;
import weir.operators.keyed.OwnedKeys;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/**
 * Hands each row of two streams keyed alike to a process function together with the state and timers of its key; a template
 * for {@link weir.spi.Specialized}.
 */
final class KeyedCoProcessOperator<K, A, B, O> extends ConnectedOperator<A, B, O>
        implements Collector<O>, KeyedTimers.Listener {
    private final KeyedCoProcessFunction<K, A, B, O> function;
    private final KeyedTimers timers;
    private final KeyedCoContext<K, A, B, O> functionContext;
    private long time;

    KeyedCoProcessOperator(
            OperatorContext context,
            Receiver<O> out,
            KeyedCoProcessFunction<K, A, B, O> function,
            ConnectedKeys<A, B> keys) {
        super(context, out, function, keys);
        this.function = function;
        this.timers = new KeyedTimers(state, context.processingTimers(), this);
        this.functionContext = new KeyedCoContext<>(function, context, state, timers);
    }

    @Override
    public void onFirst(A row, long rowTime) throws Exception {
        time = rowTime;
        functionContext.time = rowTime;
        try {
            state.select(keys.first().getKey(row));
            function.processElement1(row, functionContext, this);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    @Override
    public void onSecond(B row, long rowTime) throws Exception {
        time = rowTime;
        functionContext.time = rowTime;
        try {
            state.select(keys.second().getKey(row));
            function.processElement2(row, functionContext, this);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        timers.onWatermark(watermark);
        out.onWatermark(watermark);
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
