package weir.operators.co;

import java.io.IOException;
import weir.api.functions.Function;
import weir.operators.basic.FunctionLife;
import weir.operators.keyed.OwnedKeys;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.TwoInputOperator;
import weir.state.KeyedState;

/** The life of a function on two streams, and of its state where both streams are keyed. */
abstract class ConnectedOperator<A, B, O> extends TwoInputOperator<A, B, O> {
    private final Function function;

    /** Null where the streams have no keys, as is {@link #state}. */
    protected final ConnectedKeys<A, B> keys;

    protected final KeyedState state;

    ConnectedOperator(OperatorContext context, Receiver<O> out, Function function, ConnectedKeys<A, B> keys) {
        super(context, out);
        this.function = function;
        this.keys = keys;
        this.state = keys == null ? null : new KeyedState(context.platform().clock());
    }

    @Override
    public final void open() throws Exception {
        FunctionLife.open(function, context, state);
    }

    @Override
    public void snapshot(DataOutputView target) throws IOException {
        if (state != null) {
            state.snapshot(target);
        }
    }

    @Override
    public void restore(DataInputView source) throws IOException {
        if (state != null) {
            state.restore(source, new OwnedKeys(context.slice()));
        }
    }

    @Override
    public final void release() throws Exception {
        FunctionLife.close(function);
    }
}
