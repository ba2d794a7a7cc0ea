package functions;

import weir.table.functions.ScalarFunction;

/** Half of a number. */
public class Halves extends ScalarFunction {
    private static final long serialVersionUID = 1L;

    public long eval(long value) {
        return value / 2;
    }
}
