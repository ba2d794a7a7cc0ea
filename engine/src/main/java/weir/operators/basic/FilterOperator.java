package weir.operators.basic;

import java.io.IOException;
import weir.api.functions.FilterFunction;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/** Lets the rows pass that a function accepts; a template for {@link weir.spi.Specialized}. */
final class FilterOperator<I> extends OneInputOperator<I, I> {
    private final FilterFunction<I> function;
    private final FunctionLife life;

    FilterOperator(OperatorContext context, Receiver<I> out, FilterFunction<I> function) {
        super(context, out);
        this.function = function;
        this.life = new FunctionLife(function, context);
    }

    @Override
    public void onRow(I row, long time) throws Exception {
        boolean passes;
        try {
            passes = function.filter(row);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
        if (passes) {
            out.onRow(row, time);
        }
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
