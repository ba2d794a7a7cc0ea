package weir.operators.basic;

import java.io.IOException;
import weir.api.functions.MapFunction;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/** Turns each row into another; a template for {@link weir.spi.Specialized}. */
final class MapOperator<I, O> extends OneInputOperator<I, O> {
    private final MapFunction<I, O> function;
    private final FunctionLife life;

    MapOperator(OperatorContext context, Receiver<O> out, MapFunction<I, O> function) {
        super(context, out);
        this.function = function;
        this.life = new FunctionLife(function, context);
    }

    @Override
    public void onRow(I row, long time) throws Exception {
        O result;
        try {
            result = function.map(row);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
        out.onRow(result, time);
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
