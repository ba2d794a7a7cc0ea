package weir.operators.co;

import java.io.IOException;
import weir.api.functions.Function;
import weir.operators.basic.FunctionLife;
import weir.operators.keyed.OwnedKeys;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.spi.TwoInputOperator;
import weir.state.KeyedState;

/** The life of a function on two streams, and of its state where both streams are keyed. */
abstract class ConnectedOperator<A, B, O> extends TwoInputOperator<A, B, O> {
    private final FunctionLife life;

    /** Null where the streams have no keys, as is {@link #state}. */
    protected final ConnectedKeys<A, B> keys;

    protected final KeyedState state;

    ConnectedOperator(OperatorContext context, Receiver<O> out, Function function, ConnectedKeys<A, B> keys) {
        super(context, out);
        this.keys = keys;
        this.state = keys == null ? null : KeyedState.of(context);
        this.life = new FunctionLife(function, context, state);
    }

    @Override
    public final void open() throws Exception {
        life.open();
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        life.snapshot(target);
        if (state != null) {
            state.snapshot(target);
        }
    }

    @Override
    public void restore(StateInput source) throws IOException {
        life.restore(source);
        if (state != null) {
            state.restore(source, new OwnedKeys(context.slice()));
        }
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
    public final void release() throws Exception {
        life.close();
    }
}
