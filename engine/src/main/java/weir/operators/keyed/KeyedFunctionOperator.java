package weir.operators.keyed;

import java.io.IOException;
import weir.operators.basic.FunctionOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.state.KeyedState;

/** An operator with one input that runs one function of the user with the state of each row's key. */
abstract class KeyedFunctionOperator<I, O> extends FunctionOperator<I, O> {
    protected final KeyedState state;

    KeyedFunctionOperator(OperatorContext context, Receiver<O> out, Object function, KeyedState state) {
        super(context, out, function, state);
        this.state = state;
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        super.snapshot(target);
        state.snapshot(target);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        super.restore(source);
        state.restore(source, new OwnedKeys(context.slice()));
    }
}
