package weir.operators.broadcast;

import java.lang.invoke.MethodHandles;
import java.util.List;
import weir.api.functions.KeySelector;
import weir.api.process.BroadcastProcessFunction;
import weir.api.process.KeyedBroadcastProcessFunction;
import weir.api.state.MapStateDescriptor;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.Specialized;

/** Makes the operators of this package, each of a class of its own, with the states that their stream was broadcast with. */
public final class BroadcastOperators {
    private BroadcastOperators() {}

    public static <A, B, O> Operator process(
            OperatorContext context,
            Receiver<O> out,
            BroadcastProcessFunction<A, B, O> function,
            List<MapStateDescriptor<?, ?>> descriptors)
            throws Exception {
        return Specialized.create(MethodHandles.lookup(), BroadcastOperator.class, context, out, function, descriptors);
    }

    public static <K, A, B, O> Operator process(
            OperatorContext context,
            Receiver<O> out,
            KeyedBroadcastProcessFunction<K, A, B, O> function,
            List<MapStateDescriptor<?, ?>> descriptors,
            KeySelector<A, K> keySelector)
            throws Exception {
        return Specialized.create(
                MethodHandles.lookup(), KeyedBroadcastOperator.class, context, out, function, descriptors, keySelector);
    }
}
