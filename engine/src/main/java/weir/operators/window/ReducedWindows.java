package weir.operators.window;

import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.List;
import weir.api.functions.ReduceFunction;
import weir.api.state.ReducingStateDescriptor;
import weir.api.windowing.PassThroughWindowFunction;
import weir.api.windowing.Window;
import weir.operators.basic.FunctionCopy;
import weir.operators.keyed.FieldReduction;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.spi.Receiver;
import weir.spi.Specialized;
import weir.state.KeyedState;

/** Windows whose rows are reduced to one of them. */
record ReducedWindows<T, K, R, W extends Window>(
        WindowSettings<T, K, W> settings, ReduceFunction<T> function, WindowBody<K, T, R, W> body)
        implements OperatorFactory<R> {
    @Override
    public boolean sharesTime() {
        return true;
    }

    @Override
    public Operator create(OperatorContext context, Receiver<R> out) throws Exception {
        ReducedWindows<T, K, R, W> own = FunctionCopy.of(this, context);
        if (SlicedWindowing.isPossibleFor(settings)) {
            return SlicedWindowing.operator(
                    context, out, own.settings, own.fold(), new ValueType<T>()::canCopy, own.body);
        }
        if (SessionWindowing.isPossibleFor(settings)) {
            return SessionWindowing.operator(context, out, own.settings, own.fold(), own.body);
        }
        return new WindowOperator<>(context, out, own.settings, own::contents, own.bodyOrPassThrough());
    }

    private Fold<T, T> fold() throws Exception {
        if (function instanceof FieldReduction<T> reduction && FieldNumberFold.canDo(reduction.fold())) {
            return Specialized.create(
                    MethodHandles.lookup(), FieldNumberFold.class, reduction.fold(), reduction.field());
        }
        return Specialized.create(MethodHandles.lookup(), ReduceFold.class, function, new ValueType<T>());
    }

    @SuppressWarnings("unchecked") // without a body R is T
    private WindowBody<K, T, R, W> bodyOrPassThrough() {
        return body != null ? body : (WindowBody<K, T, R, W>) WindowBody.of(new PassThroughWindowFunction<K, W, T>());
    }

    @SuppressWarnings("unchecked") // the class of rows shows with the first
    private WindowContents<T, T, W> contents(OperatorContext context, KeyedState state, WindowScope<W> scope) {
        if (settings.evictor() != null) {
            return AppliedWindows.evicted(settings, context, state, scope, this::reduce);
        }
        var descriptor = new ReducingStateDescriptor<>(WindowContents.STATE_NAME, function, (Class<T>) Object.class);
        return new FoldedContents<>(state.byNamespace().getReducingState(descriptor));
    }

    private Iterable<T> reduce(List<T> rows) throws Exception {
        T reduced = null;
        for (T row : rows) {
            reduced = reduced == null ? row : function.reduce(reduced, row);
        }
        return reduced == null ? List.of() : Collections.singletonList(reduced);
    }
}
