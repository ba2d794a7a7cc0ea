package weir.operators.window;

import java.io.IOException;
import java.util.Collections;
import weir.api.Collector;
import weir.api.windowing.TimeWindow;
import weir.operators.basic.FunctionLife;
import weir.operators.keyed.OwnedKeys;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.state.KeyedState;

/** Shows each result to a window function, and sends on what that makes of it. */
final class BodyResults<K, OUT, R> extends KeyResults<OUT> implements Collector<R> {
    private final OperatorContext context;
    private final Receiver<R> out;
    private final WindowBody<K, OUT, R, TimeWindow> body;
    private final KeyedState state;
    private final FunctionLife life;
    private final WindowScope<TimeWindow> scope;

    BodyResults(OperatorContext context, Receiver<R> out, WindowBody<K, OUT, R, TimeWindow> body, boolean merging) {
        this.context = context;
        this.out = out;
        this.body = body;
        this.state = KeyedState.of(context);
        this.life = new FunctionLife(body.function(), context, state);
        this.scope = new WindowScope<>(context, state, merging);
    }

    @Override
    void open() throws Exception {
        life.open();
        body.enter(scope);
    }

    @Override
    void advance(long watermark) {
        scope.time().advance(watermark);
    }

    @Override
    @SuppressWarnings("unchecked") // the operator's key selector made the key
    void accept(Object key, TimeWindow window, OUT result) throws Exception {
        state.select(key);
        scope.show(window);
        try {
            body.apply((K) key, window, Collections.singletonList(result), this);
            body.clear();
        } catch (Exception e) {
            throw context.failure(e, window + " of key " + key);
        }
    }

    @Override
    public void collect(R record) {
        try {
            out.onRow(record, scope.window().maxTimestamp());
        } catch (Exception e) {
            throw context.failure(e, record);
        }
    }

    @Override
    public void close() {}

    @Override
    void snapshot(StateOutput target) throws IOException {
        life.snapshot(target);
        state.snapshot(target);
    }

    @Override
    void restore(StateInput source) throws IOException {
        life.restore(source);
        state.restore(source, new OwnedKeys(context.slice()));
    }

    @Override
    void release() throws Exception {
        life.close();
    }
}
