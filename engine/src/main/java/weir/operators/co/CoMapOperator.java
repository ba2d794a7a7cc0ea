package weir.operators.co;

import weir.api.process.CoMapFunction;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/** Turns each row of either stream into another; a template for {@link weir.spi.Specialized}. */
final class CoMapOperator<A, B, O> extends ConnectedOperator<A, B, O> {
    private final CoMapFunction<A, B, O> function;

    CoMapOperator(OperatorContext context, Receiver<O> out, CoMapFunction<A, B, O> function, ConnectedKeys<A, B> keys) {
        super(context, out, function, keys);
        this.function = function;
    }

    @Override
    public void onFirst(A row, long time) throws Exception {
        O result;
        try {
            if (state != null) {
                state.select(keys.first().getKey(row));
            }
            result = function.map1(row);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
        out.onRow(result, time);
    }

    @Override
    public void onSecond(B row, long time) throws Exception {
        O result;
        try {
            if (state != null) {
                state.select(keys.second().getKey(row));
            }
            result = function.map2(row);
        } catch (Exception e) {
            throw context.failure(e, row);
        }
        out.onRow(result, time);
    }
}
