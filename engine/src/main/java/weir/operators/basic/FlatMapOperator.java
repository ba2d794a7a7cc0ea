package weir.operators.basic;

import java.io.IOException;
import weir.api.Collector;
import weir.api.functions.FlatMapFunction;
import weir.spi.OneInputOperator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.StateInput;
import weir.spi.StateOutput;

/** Turns each row into any number of others; a template for {@link weir.spi.Specialized}. */
final class FlatMapOperator<I, O> extends OneInputOperator<I, O> implements Collector<O> {
    private final FlatMapFunction<I, O> function;
    private final FunctionLife life;
    private long time;

    FlatMapOperator(OperatorContext context, Receiver<O> out, FlatMapFunction<I, O> function) {
        super(context, out);
        this.function = function;
        this.life = new FunctionLife(function, context);
    }

    @Override
    public void onRow(I row, long rowTime) throws Exception {
        time = rowTime;
        try {
            function.flatMap(row, this);
        } catch (Exception e) {
            throw context.failure(e, row);
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
