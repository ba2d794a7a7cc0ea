package weir.testing;

import weir.operators.keyed.KeyedOperators;
import weir.spi.OperatorFactory;

/** An operator for kits to try. */
final class KeyedCounting {
    private KeyedCounting() {}

    static OperatorFactory<String> factory() {
        return (context, out) ->
                KeyedOperators.process(context, out, new JobDriverTest.CountWithinMinute(), word -> word);
    }
}
