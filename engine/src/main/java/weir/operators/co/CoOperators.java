package weir.operators.co;

import java.lang.invoke.MethodHandles;
import weir.api.process.CoFlatMapFunction;
import weir.api.process.CoMapFunction;
import weir.api.process.CoProcessFunction;
import weir.api.process.KeyedCoProcessFunction;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.Specialized;

/** Makes the operators of this package, each of a class of its own; {@code keys} is null where the streams have none. */
public final class CoOperators {
    private CoOperators() {}

    public static <A, B, O> Operator map(
            OperatorContext context, Receiver<O> out, CoMapFunction<A, B, O> function, ConnectedKeys<A, B> keys)
            throws Exception {
        return Specialized.create(MethodHandles.lookup(), CoMapOperator.class, context, out, function, keys);
    }

    public static <A, B, O> Operator flatMap(
            OperatorContext context, Receiver<O> out, CoFlatMapFunction<A, B, O> function, ConnectedKeys<A, B> keys)
            throws Exception {
        return Specialized.create(MethodHandles.lookup(), CoFlatMapOperator.class, context, out, function, keys);
    }

    public static <A, B, O> Operator process(
            OperatorContext context, Receiver<O> out, CoProcessFunction<A, B, O> function, ConnectedKeys<A, B> keys)
            throws Exception {
        return Specialized.create(MethodHandles.lookup(), CoProcessOperator.class, context, out, function, keys);
    }

    public static <K, A, B, O> Operator keyedProcess(
            OperatorContext context,
            Receiver<O> out,
            KeyedCoProcessFunction<K, A, B, O> function,
            ConnectedKeys<A, B> keys)
            throws Exception {
        return Specialized.create(MethodHandles.lookup(), KeyedCoProcessOperator.class, context, out, function, keys);
    }
}
