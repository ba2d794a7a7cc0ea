package weir.operators.basic;

import weir.api.functions.FilterFunction;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/** Lets the rows pass that a function accepts; a template for {@link weir.spi.Specialized}. */
final class FilterOperator<I> extends FunctionOperator<I, I> {
    private final FilterFunction<I> function;

    FilterOperator(OperatorContext context, Receiver<I> out, FilterFunction<I> function) {
        super(context, out, function, null);
        this.function = function;
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
}
