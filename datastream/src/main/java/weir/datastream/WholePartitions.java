package weir.datastream;

import weir.api.Collector;
import weir.api.Order;
import weir.api.functions.AggregateFunction;
import weir.api.functions.KeySelector;
import weir.api.functions.MapPartitionFunction;
import weir.api.functions.NullByteKeySelector;
import weir.api.functions.ReduceFunction;
import weir.api.windowing.GlobalWindow;
import weir.api.windowing.GlobalWindows;
import weir.api.windowing.WindowFunction;
import weir.operators.basic.FunctionAdapter;
import weir.operators.keyed.KeyedFactory;
import weir.operators.window.WindowBody;
import weir.operators.window.WindowOperators;
import weir.operators.window.WindowSettings;
import weir.spi.OperatorContext;
import weir.spi.OperatorFactory;
import weir.types.FieldPath;
import weir.types.TypeInformation;

/** Partitions as windows that end with the input. */
final class WholePartitions<T, K> implements PartitionWindowedStream<T> {
    private final DataStream<T> input;
    private final Keys<T, K> keys;

    /** Which partition a record belongs to, in a given task. */
    interface Keys<T, K> {
        KeySelector<T, K> in(OperatorContext.Slice task);
    }

    /** Makes the operator of one task. */
    private interface Maker<T, K, R> {
        OperatorFactory<R> make(WindowSettings<T, K, GlobalWindow> settings);
    }

    WholePartitions(DataStream<T> input, Keys<T, K> keys) {
        this.input = input;
        this.keys = keys;
    }

    @Override
    public <R> SingleOutputStreamOperator<R> mapPartition(MapPartitionFunction<T, R> mapPartitionFunction) {
        return add("MapPartition", apply(new WholeWindow<>(mapPartitionFunction)), null);
    }

    @Override
    public SingleOutputStreamOperator<T> reduce(ReduceFunction<T> reduceFunction) {
        return add(
                "PartitionReduce",
                settings -> WindowOperators.reduce(settings, reduceFunction, null),
                input.knownType());
    }

    @Override
    public <ACC, R> SingleOutputStreamOperator<R> aggregate(AggregateFunction<T, ACC, R> aggregateFunction) {
        return add(
                "PartitionAggregate",
                settings -> WindowOperators.<T, ACC, R, K, R, GlobalWindow>aggregate(settings, aggregateFunction, null),
                null);
    }

    @Override
    public SingleOutputStreamOperator<T> sortPartition(int field, Order order) {
        return sortPartition(Partitions.field(FieldPath.of(field)), order);
    }

    @Override
    public SingleOutputStreamOperator<T> sortPartition(String field, Order order) {
        return sortPartition(Partitions.field(FieldPath.of(field)), order);
    }

    @Override
    public <S> SingleOutputStreamOperator<T> sortPartition(KeySelector<T, S> keySelector, Order order) {
        return add("SortPartition", apply(new WholeWindow<>(new Sorting<>(keySelector, order))), input.knownType());
    }

    private <R> Maker<T, K, R> apply(WindowFunction<T, R, K, GlobalWindow> function) {
        return settings -> WindowOperators.apply(settings, WindowBody.of(function));
    }

    private <R> SingleOutputStreamOperator<R> add(String name, Maker<T, K, R> maker, TypeInformation<R> type) {
        OperatorFactory<R> factory =
                (context, out) -> maker.make(settings(context)).create(context, out);
        return input.transform(name, new KeyedFactory<>(factory, new NullByteKeySelector<T>()), type);
    }

    private WindowSettings<T, K, GlobalWindow> settings(OperatorContext context) {
        return WindowSettings.of(keys.in(context.slice()), GlobalWindows.createWithEndOfStreamTrigger());
    }

    /** Calls the user's function with the one window of a partition. */
    private record WholeWindow<T, R, K>(MapPartitionFunction<T, R> function)
            implements WindowFunction<T, R, K, GlobalWindow>, FunctionAdapter {
        @Override
        public Object adapted() {
            return function;
        }

        @Override
        public void apply(K partition, GlobalWindow window, Iterable<T> records, Collector<R> out) throws Exception {
            function.mapPartition(records, out);
        }
    }
}
