package weir.operators.window;

import java.lang.invoke.MethodHandles;
import java.util.function.Predicate;
import weir.api.functions.KeySelector;
import weir.api.windowing.TimeWindow;
import weir.api.windowing.Window;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.Specialized;

/**
 * All that a {@link SlicedWindowOperator} does.
 *
 * @param eventTime whether windows end with the watermark, not with the clock
 * @param results what is made of each key's result
 * @param lateRows where rows go that are late for all their windows
 */
record SlicedWindowing<IN, OUT>(
        KeySelector<IN, ?> keySelector,
        boolean eventTime,
        Fold<IN, OUT> fold,
        PaneChoice<IN, OUT> choice,
        KeyResults<OUT> results,
        LateRows<IN> lateRows) {
    /** True for windows on a grid that fire once, at their end, with all their rows. */
    static boolean isPossibleFor(WindowSettings<?, ?, ?> settings) {
        return settings.assigner().grid().isPresent() && settings.firesOnceAtTheEnd();
    }

    /** Makes the operator; {@code body} is null where the results are the output. */
    static <T, K, V, R, W extends Window> Operator operator(
            OperatorContext context,
            Receiver<R> out,
            WindowSettings<T, K, W> settings,
            Fold<T, V> fold,
            Predicate<T> mergeable,
            WindowBody<K, V, R, W> body)
            throws Exception {
        var windowing = new SlicedWindowing<>(
                settings.keySelector(),
                settings.isEventTime(),
                fold,
                PaneChoice.of(settings.assigner().grid().orElseThrow(), fold, mergeable),
                results(context, out, body),
                new LateRows<>(context, settings.lateTag()));
        return Specialized.create(MethodHandles.lookup(), SlicedRows.class, context, out, windowing);
    }

    /** Windows on a grid are time windows; and without a body the results are the output. */
    @SuppressWarnings("unchecked")
    static <K, V, R> KeyResults<V> results(OperatorContext context, Receiver<R> out, WindowBody<K, V, R, ?> body)
            throws Exception {
        return body == null
                ? Specialized.create(MethodHandles.lookup(), DirectResults.class, out)
                : new BodyResults<>(context, out, (WindowBody<K, V, R, TimeWindow>) body, false);
    }
}
