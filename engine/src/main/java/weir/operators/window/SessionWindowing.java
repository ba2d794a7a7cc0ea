package weir.operators.window;

import java.lang.invoke.MethodHandles;
import weir.api.windowing.EventTimeSessionWindows;
import weir.api.windowing.TimeWindow;
import weir.api.windowing.Window;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.Receiver;
import weir.spi.Specialized;

/** Makes {@link SessionWindowOperator}s, where they give what the program asks for. */
final class SessionWindowing {
    private SessionWindowing() {}

    /** True for event-time sessions of one gap that fire once, at their end, with all their rows. */
    static boolean isPossibleFor(WindowSettings<?, ?, ?> settings) {
        return settings.assigner().getClass() == EventTimeSessionWindows.class && settings.firesOnceAtTheEnd();
    }

    /** Makes the operator; {@code body} is null where the results are the output. */
    @SuppressWarnings("unchecked") // sessions are time windows
    static <T, K, V, R, W extends Window> Operator operator(
            OperatorContext context,
            Receiver<R> out,
            WindowSettings<T, K, W> settings,
            Fold<T, V> fold,
            WindowBody<K, V, R, W> body)
            throws Exception {
        long gap = ((EventTimeSessionWindows) (Object) settings.assigner()).getGap();
        KeyResults<V> results = body == null
                ? Specialized.create(MethodHandles.lookup(), DirectResults.class, out)
                : new BodyResults<>(context, out, (WindowBody<K, V, R, TimeWindow>) body, true);
        return Specialized.create(
                MethodHandles.lookup(),
                SessionWindowOperator.class,
                context,
                out,
                settings.keySelector(),
                new Sessions<>(gap, fold),
                results,
                new LateRows<T>(context, settings.lateTag()));
    }
}
