package weir.operators.window;

import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.tuple.Tuple2;
import weir.api.windowing.Evictor;
import weir.api.windowing.Window;
import weir.operators.basic.FunctionCopy;
import weir.operators.context.Metrics;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.spi.Receiver;
import weir.state.KeyedState;

/** Windows whose function sees all rows. */
record AppliedWindows<T, K, R, W extends Window>(WindowSettings<T, K, W> settings, WindowBody<K, T, R, W> body)
        implements OperatorFactory<R> {
    @Override
    public boolean sharesTime() {
        return settings.isEventTime();
    }

    @Override
    public Operator create(OperatorContext context, Receiver<R> out) {
        AppliedWindows<T, K, R, W> own = FunctionCopy.of(this, context);
        return new WindowOperator<>(context, out, own.settings, own::contents, own.body);
    }

    private WindowContents<T, T, W> contents(OperatorContext context, KeyedState state, WindowScope<W> scope) {
        return settings.evictor() == null ? listed(state) : evicted(settings, context, state, scope, rows -> rows);
    }

    @SuppressWarnings("unchecked") // the class of rows shows with the first
    private static <T, W extends Window> WindowContents<T, T, W> listed(KeyedState state) {
        var descriptor = new ListStateDescriptor<>(WindowContents.STATE_NAME, (Class<T>) Object.class);
        return new ListedContents<>(state.byNamespace().getListState(descriptor));
    }

    @SuppressWarnings("unchecked") // the class of rows shows with the first
    static <T, E, W extends Window> WindowContents<T, E, W> evicted(
            WindowSettings<T, ?, W> settings,
            OperatorContext context,
            KeyedState state,
            WindowScope<W> scope,
            EvictedContents.Summary<T, E> summary) {
        var descriptor =
                new ListStateDescriptor<>(WindowContents.STATE_NAME, (Class<Tuple2<T, Long>>) (Class<?>) Tuple2.class);
        ListState<Tuple2<T, Long>> rows = state.byNamespace().getListState(descriptor);
        var times = new EvictedContents.Times(scope, Metrics.group(context));
        return new EvictedContents<>(rows, (Evictor<T, W>) settings.evictor(), times, summary);
    }
}
