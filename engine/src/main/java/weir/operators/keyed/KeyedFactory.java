package weir.operators.keyed;

import weir.api.functions.KeySelector;
import weir.operators.basic.FunctionCopy;
import weir.spi.OneInputOperator;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.spi.Receiver;

/**
 * Makes keyed operators fit for both modes: in streaming mode rows come as they are, in batch mode key by key.
 *
 * @param factory makes the operator, which has one input
 * @param groups what comes together in batch mode: the key, or a constant where the order of time is enough
 */
public record KeyedFactory<T, O>(OperatorFactory<O> factory, KeySelector<T, ?> groups) implements OperatorFactory<O> {
    @Override
    public boolean sharesTime() {
        return factory.sharesTime();
    }

    @Override
    @SuppressWarnings("unchecked") // the job's graph says what the operator takes
    public Operator create(OperatorContext context, Receiver<O> out) throws Exception {
        if (!context.settings().batchMode()) {
            return factory.create(context, out);
        }
        BatchContext batch = new BatchContext(context, new BatchTimers(context.processingTimers()));
        OneInputOperator<T, O> operator = (OneInputOperator<T, O>) factory.create(batch, new RowsOnly<>(out));
        return new KeyByKey<>(batch, out, FunctionCopy.of(groups, context), operator);
    }
}
