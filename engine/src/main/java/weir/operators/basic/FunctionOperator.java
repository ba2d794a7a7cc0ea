package weir.operators.basic;

import java.io.IOException;
import weir.api.state.KeyedStateStore;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/**
 * An operator with one input that runs one function of the user, and leads it through its life.
 *
 * @param <I> the rows that come in
 * @param <O> the rows that go out
 */
public abstract class FunctionOperator<I, O> extends OneInputOperator<I, O> {
    protected final FunctionLife life;

    /** {@code keyedState} is null where the function has no keys. */
    protected FunctionOperator(OperatorContext context, Receiver<O> out, Object function, KeyedStateStore keyedState) {
        super(context, out);
        this.life = new FunctionLife(function, context, keyedState);
    }

    @Override
    public void open() throws Exception {
        life.open();
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        life.snapshot(target);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        life.restore(source);
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
