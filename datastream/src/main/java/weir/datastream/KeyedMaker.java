package weir.datastream;

import java.io.Serializable;
import weir.api.functions.KeySelector;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;

/** Makes an operator around a function and a key selector. */
@FunctionalInterface
interface KeyedMaker<F, T, K, O> extends Serializable {
    Operator make(OperatorContext context, Receiver<O> out, F function, KeySelector<T, K> keySelector) throws Exception;
}
