package weir.operators.join;

import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import weir.api.OutputTag;
import weir.api.process.ProcessJoinFunction;
import weir.operators.co.ConnectedKeys;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.Specialized;

/**
 * What an interval join is to do.
 *
 * @param lateLeft where left rows go that come behind the watermark; null to drop them
 * @param lateRight where right rows go that come behind the watermark; null to drop them
 */
public record IntervalPairing<A, B>(
        ConnectedKeys<A, B> keys, IntervalBounds bounds, OutputTag<A> lateLeft, OutputTag<B> lateRight)
        implements Serializable {
    /** Makes the operator of one task, of a class of its own. */
    public <O> Operator operator(OperatorContext context, Receiver<O> out, ProcessJoinFunction<A, B, O> function)
            throws Exception {
        return Specialized.create(MethodHandles.lookup(), IntervalJoinOperator.class, context, out, function, this);
    }
}
