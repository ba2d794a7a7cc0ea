package weir.operators.basic;

import java.lang.invoke.MethodHandles;
import weir.api.functions.FilterFunction;
import weir.api.functions.FlatMapFunction;
import weir.api.functions.MapFunction;
import weir.api.process.ProcessFunction;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.Specialized;

/** Makes the operators of this package, each of a class of its own. */
public final class RowOperators {
    private RowOperators() {}

    public static <I, O> Operator map(OperatorContext context, Receiver<O> out, MapFunction<I, O> function)
            throws Exception {
        return Specialized.create(MethodHandles.lookup(), MapOperator.class, context, out, function);
    }

    public static <I> Operator filter(OperatorContext context, Receiver<I> out, FilterFunction<I> function)
            throws Exception {
        return Specialized.create(MethodHandles.lookup(), FilterOperator.class, context, out, function);
    }

    public static <I, O> Operator flatMap(OperatorContext context, Receiver<O> out, FlatMapFunction<I, O> function)
            throws Exception {
        return Specialized.create(MethodHandles.lookup(), FlatMapOperator.class, context, out, function);
    }

    public static <I, O> Operator process(OperatorContext context, Receiver<O> out, ProcessFunction<I, O> function)
            throws Exception {
        return Specialized.create(MethodHandles.lookup(), ProcessOperator.class, context, out, function);
    }
}
