package weir.operators.keyed;

import java.lang.invoke.MethodHandles;
import weir.api.functions.KeySelector;
import weir.api.functions.ReduceFunction;
import weir.api.process.KeyedProcessFunction;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.Specialized;

/** Makes the operators of this package, each of a class of its own. */
public final class KeyedOperators {
    private KeyedOperators() {}

    public static <K, T> Operator reduce(
            OperatorContext context, Receiver<T> out, ReduceFunction<T> function, KeySelector<T, K> keySelector)
            throws Exception {
        return Specialized.create(MethodHandles.lookup(), ReduceOperator.class, context, out, function, keySelector);
    }

    public static <K, I, O> Operator process(
            OperatorContext context,
            Receiver<O> out,
            KeyedProcessFunction<K, I, O> function,
            KeySelector<I, K> keySelector)
            throws Exception {
        return Specialized.create(
                MethodHandles.lookup(), KeyedProcessOperator.class, context, out, function, keySelector);
    }
}
