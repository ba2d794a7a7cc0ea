package weir.operators.co;

import weir.api.Collector;
import weir.api.process.CoFlatMapFunction;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/** Turns each row of either stream into any number of others; a template for {@link weir.spi.Specialized}. */
final class CoFlatMapOperator<A, B, O> extends ConnectedOperator<A, B, O> implements Collector<O> {
    private final CoFlatMapFunction<A, B, O> function;
    private long time;

    CoFlatMapOperator(
            OperatorContext context, Receiver<O> out, CoFlatMapFunction<A, B, O> function, ConnectedKeys<A, B> keys) {
        super(context, out, function, keys);
        this.function = function;
    }

    @Override
    public void onFirst(A row, long rowTime) throws Exception {
        time = rowTime;
        try {
            if (state != null) {
                state.select(keys.first().getKey(row));
            }
            function.flatMap1(row, this);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
    }

    @Override
    public void onSecond(B row, long rowTime) throws Exception {
        time = rowTime;
        try {
            if (state != null) {
                state.select(keys.second().getKey(row));
            }
            function.flatMap2(row, this);
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
