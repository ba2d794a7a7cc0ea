package weir.operators.sink;

import java.lang.invoke.MethodHandles;
import weir.api.sink.SinkFunction;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.Specialized;

/** Makes sink operators of classes of their own. */
public final class Sinks {
    private Sinks() {}

    public static <I> Operator function(OperatorContext context, Receiver<Void> out, SinkFunction<I> function)
            throws Exception {
        return Specialized.create(MethodHandles.lookup(), SinkFunctionOperator.class, context, out, function);
    }
}
