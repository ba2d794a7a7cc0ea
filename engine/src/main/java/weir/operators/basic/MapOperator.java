package weir.operators.basic;

import weir.api.functions.MapFunction;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/** Turns each row into another; a template for {@link weir.spi.Specialized}. */
final class MapOperator<I, O> extends FunctionOperator<I, O> {
    private final MapFunction<I, O> function;

    MapOperator(OperatorContext context, Receiver<O> out, MapFunction<I, O> function) {
        super(context, out, function, null);
        this.function = function;
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
}
