package weir.operators.window;

import weir.api.functions.AggregateFunction;
import weir.api.functions.ReduceFunction;
import weir.api.process.RichFunction;
import weir.api.windowing.Window;
import weir.base.WeirException;
import weir.spi.OperatorFactory;

/** The ways to make something of windows. Each finds the fastest operator that gives the results asked for. */
public final class WindowOperators {
    private WindowOperators() {}

    /** Hands all rows of a window to {@code body} when it fires. */
    public static <T, K, R, W extends Window> OperatorFactory<R> apply(
            WindowSettings<T, K, W> settings, WindowBody<K, T, R, W> body) {
        return new AppliedWindows<>(settings, body);
    }

    /** Reduces rows as they come; {@code body} makes output of the one value left, or is null to emit that. */
    public static <T, K, R, W extends Window> OperatorFactory<R> reduce(
            WindowSettings<T, K, W> settings, ReduceFunction<T> function, WindowBody<K, T, R, W> body) {
        refuseRich(function);
        return new ReducedWindows<>(settings, function, body);
    }

    /** Aggregates rows as they come; {@code body} makes output of the one result, or is null to emit that. */
    public static <T, ACC, V, K, R, W extends Window> OperatorFactory<R> aggregate(
            WindowSettings<T, K, W> settings, AggregateFunction<T, ACC, V> function, WindowBody<K, V, R, W> body) {
        refuseRich(function);
        return new AggregatedWindows<>(settings, function, body);
    }

    private static void refuseRich(Object function) {
        if (function instanceof RichFunction) {
            throw new WeirException("A window's reduce or aggregate function works on parts of windows and so can't be"
                    + " a rich function, as " + function.getClass().getName()
                    + " is. Use a ProcessWindowFunction beside it for what needs a runtime context.");
        }
    }
}
