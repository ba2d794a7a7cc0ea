package weir.operators.co;

import java.io.IOException;
import weir.api.Collector;
import weir.api.process.CoProcessFunction;
import weir.api.time.TimeDomain;
import weir.batch.Batch;
import weir.operators.keyed.KeyedTimers;
import weir.operators.keyed.OwnedKeys;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/**
 * Hands each row of either stream with its time to a process function, which has state and timers if both streams are
 * keyed; a template for {@link weir.spi.Specialized}.
 */
final class CoProcessOperator<A, B, O> extends ConnectedOperator<A, B, O>
        implements Collector<O>, KeyedTimers.Listener {
    private final CoProcessFunction<A, B, O> function;
    private final KeyedTimers timers;
    private final CoContext<A, B, O> functionContext;
    private long time;

    CoProcessOperator(
            OperatorContext context, Receiver<O> out, CoProcessFunction<A, B, O> function, ConnectedKeys<A, B> keys) {
        super(context, out, function, keys);
        this.function = function;
        this.timers = state == null ? null : new KeyedTimers(state, context.processingTimers(), this);
        this.functionContext = new CoContext<>(function, context, timers);
    }

    @Override
    public void onFirst(A row, long rowTime) throws Exception {
        time = rowTime;
        functionContext.time = rowTime;
        try {
            if (state != null) {
                state.select(keys.first().getKey(row));
            }
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
            if (state != null) {
                state.select(keys.second().getKey(row));
            }
            function.processElement2(row, functionContext, this);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        functionContext.watermark = watermark;
        if (timers != null) {
            timers.onWatermark(watermark);
        }
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
        if (timers != null) {
            timers.snapshot(target);
        }
    }

    @Override
    public void restore(StateInput source) throws IOException {
        super.restore(source);
        if (timers != null) {
            timers.restore(source, new OwnedKeys(context.slice()));
        }
    }
}
