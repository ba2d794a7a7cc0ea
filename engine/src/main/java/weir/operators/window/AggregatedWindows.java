package weir.operators.window;

import java.lang.invoke.MethodHandles;
import java.util.Collections;
import java.util.List;
import weir.api.functions.AggregateFunction;
import weir.api.state.AggregatingStateDescriptor;
import weir.api.windowing.PassThroughWindowFunction;
import weir.api.windowing.Window;
import weir.operators.basic.FunctionCopy;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.spi.Receiver;
import weir.spi.Specialized;
import weir.state.KeyedState;

/** Windows whose rows are aggregated. */
record AggregatedWindows<T, ACC, V, K, R, W extends Window>(
        WindowSettings<T, K, W> settings, AggregateFunction<T, ACC, V> function, WindowBody<K, V, R, W> body)
        implements OperatorFactory<R> {
    @Override
    public boolean sharesTime() {
        return true;
    }

    @Override
    public Operator create(OperatorContext context, Receiver<R> out) throws Exception {
        AggregatedWindows<T, ACC, V, K, R, W> own = FunctionCopy.of(this, context);
        if (SlicedWindowing.isPossibleFor(settings)) {
            var trial = new MergeTrial<>(own.function);
            return SlicedWindowing.operator(context, out, own.settings, own.fold(), trial::succeedsWith, own.body);
        }
        if (SessionWindowing.isPossibleFor(settings)) {
            return SessionWindowing.operator(context, out, own.settings, own.fold(), own.body);
        }
        return new WindowOperator<>(context, out, own.settings, own::contents, own.bodyOrPassThrough());
    }

    private Fold<T, V> fold() throws Exception {
        return function.createAccumulator() instanceof Long
                ? Specialized.create(MethodHandles.lookup(), LongAggregateFold.class, function)
                : Specialized.create(MethodHandles.lookup(), AggregateFold.class, function, new ValueType<ACC>());
    }

    @SuppressWarnings("unchecked") // without a body R is V
    private WindowBody<K, V, R, W> bodyOrPassThrough() {
        return body != null ? body : (WindowBody<K, V, R, W>) WindowBody.of(new PassThroughWindowFunction<K, W, V>());
    }

    @SuppressWarnings("unchecked") // the class of accumulators shows with the first
    private WindowContents<T, V, W> contents(OperatorContext context, KeyedState state, WindowScope<W> scope) {
        if (settings.evictor() != null) {
            return AppliedWindows.evicted(settings, context, state, scope, this::aggregate);
        }
        var descriptor =
                new AggregatingStateDescriptor<>(WindowContents.STATE_NAME, function, (Class<ACC>) Object.class);
        return new FoldedContents<>(state.byNamespace().getAggregatingState(descriptor));
    }

    private Iterable<V> aggregate(List<T> rows) {
        ACC accumulator = function.createAccumulator();
        for (T row : rows) {
            accumulator = function.add(row, accumulator);
        }
        return Collections.singletonList(function.getResult(accumulator));
    }
}
