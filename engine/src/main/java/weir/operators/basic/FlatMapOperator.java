package weir.operators.basic;

import weir.api.Collector;
import weir.api.functions.FlatMapFunction;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/** Turns each row into any number of others; a template for {@link weir.spi.Specialized}. */
final class FlatMapOperator<I, O> extends FunctionOperator<I, O> implements Collector<O> {
    private final FlatMapFunction<I, O> function;
    private long time;

    FlatMapOperator(OperatorContext context, Receiver<O> out, FlatMapFunction<I, O> function) {
        super(context, out, function, null);
        this.function = function;
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
}
