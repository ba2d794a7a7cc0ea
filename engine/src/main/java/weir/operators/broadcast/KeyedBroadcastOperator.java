package weir.operators.broadcast;

import java.io.IOException;
import java.util.List;
import weir.api.Collector;
import weir.api.functions.KeySelector;
import weir.api.process.KeyedBroadcastProcessFunction;
import weir.api.state.MapStateDescriptor;
import weir.api.time.TimeDomain;
import weir.batch.Batch;
import weir.operators.basic.FunctionLife;
import weir.operators.keyed.KeyedTimers;
import weir.operators.keyed.OwnedKeys;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.spi.TwoInputOperator;
import weir.state.KeyedState;

/**
 * Joins a keyed stream, the first input, with a broadcast one. There is no current key while a broadcast record is handled.
 * A template for {@link weir.spi.Specialized}.
 */
final class KeyedBroadcastOperator<K, A, B, O> extends TwoInputOperator<A, B, O>
        implements Collector<O>, KeyedTimers.Listener {
    private final KeyedBroadcastProcessFunction<K, A, B, O> function;
    private final KeySelector<A, K> keySelector;
    private final FunctionLife life;
    private final KeyedState state;
    private final KeyedTimers timers;
    private final BroadcastStates states;
    private final Moment moment;
    private final KeyedReadingContext<K, A, B, O> readingContext;
    private final KeyedWritingContext<K, A, B, O> writingContext;
    private long time;

    KeyedBroadcastOperator(
            OperatorContext context,
            Receiver<O> out,
            KeyedBroadcastProcessFunction<K, A, B, O> function,
            List<MapStateDescriptor<?, ?>> descriptors,
            KeySelector<A, K> keySelector) {
        super(context, out);
        this.function = function;
        this.keySelector = keySelector;
        this.state = KeyedState.of(context);
        this.timers = new KeyedTimers(state, context.processingTimers(), this);
        this.life = new FunctionLife(function, context, state);
        this.states = new BroadcastStates(context.name(), descriptors);
        this.moment = new Moment(context);
        this.readingContext = new KeyedReadingContext<>(function, moment, states, state, timers);
        this.writingContext = new KeyedWritingContext<>(function, moment, states, state);
    }

    @Override
    public void open() throws Exception {
        life.open();
    }

    @Override
    public void onFirst(A row, long rowTime) throws Exception {
        time = rowTime;
        moment.time = rowTime;
        try {
            state.select(keySelector.getKey(row));
            function.processElement(row, readingContext, this);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    @Override
    public void onSecond(B row, long rowTime) throws Exception {
        time = rowTime;
        moment.time = rowTime;
        state.deselect();
        try {
            function.processBroadcastElement(row, writingContext, this);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    @Override
    public void onWatermark(long watermark) throws Exception {
        moment.watermark = watermark;
        timers.onWatermark(watermark);
        out.onWatermark(watermark);
    }

    @Override
    public void onTimer(long timestamp, TimeDomain domain) throws Exception {
        time = domain == TimeDomain.EVENT_TIME ? timestamp : Batch.NO_TIME;
        moment.time = timestamp;
        readingContext.domain = domain;
        try {
            function.onTimer(timestamp, readingContext, this);
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
        life.snapshot(target);
        states.snapshot(target);
        state.snapshot(target);
        timers.snapshot(target);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        OwnedKeys owned = new OwnedKeys(context.slice());
        life.restore(source);
        states.restore(source, context.slice());
        state.restore(source, owned);
        timers.restore(source, owned);
        moment.watermark = timers.currentWatermark();
    }

    @Override
    public void checkpointComplete(long checkpointId) throws Exception {
        life.checkpointComplete(checkpointId);
    }

    @Override
    public void checkpointAborted(long checkpointId) throws Exception {
        life.checkpointAborted(checkpointId);
    }

    @Override
    public void release() throws Exception {
        life.close();
    }
}
