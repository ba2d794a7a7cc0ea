package weir.operators.keyed;

import weir.api.functions.KeySelector;
import weir.operators.basic.FunctionCopy;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.spi.Receiver;
import weir.spi.TwoInputOperator;

/**
 * Makes operators of two inputs fit for both modes: in streaming mode rows come as they are, in batch mode key by key.
 *
 * @param factory makes the operator, which has two inputs
 * @param firstKey what comes together in batch mode
 * @param secondKey the same for the second input; null if that is broadcast, and in batch mode goes before the first
 */
public record KeyedPairFactory<A, B, O>(
        OperatorFactory<O> factory, KeySelector<A, ?> firstKey, KeySelector<B, ?> secondKey)
        implements OperatorFactory<O> {
    @Override
    @SuppressWarnings("unchecked") // the job's graph says what the operator takes
    public Operator create(OperatorContext context, Receiver<O> out) throws Exception {
        if (!context.settings().batchMode()) {
            return factory.create(context, out);
        }
        BatchContext batch = new BatchContext(context, new BatchTimers(context.processingTimers()));
        TwoInputOperator<A, B, O> operator = (TwoInputOperator<A, B, O>) factory.create(batch, new RowsOnly<>(out));
        KeySelector<B, ?> ownSecondKey = secondKey == null ? null : FunctionCopy.of(secondKey, context);
        return new PairByKey<>(batch, out, FunctionCopy.of(firstKey, context), ownSecondKey, operator);
    }
}
