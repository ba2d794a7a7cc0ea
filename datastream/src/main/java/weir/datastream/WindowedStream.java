package weir.datastream;

import java.time.Duration;
import weir.api.OutputTag;
import weir.api.functions.AggregateFunction;
import weir.api.functions.ReduceFunction;
import weir.api.time.Time;
import weir.api.windowing.Evictor;
import weir.api.windowing.ProcessWindowFunction;
import weir.api.windowing.Trigger;
import weir.api.windowing.Window;
import weir.api.windowing.WindowAssigner;
import weir.api.windowing.WindowFunction;
import weir.operators.keyed.FieldReduction;
import weir.operators.window.WindowBody;
import weir.operators.window.WindowOperators;
import weir.operators.window.WindowSettings;
import weir.spi.OperatorFactory;
import weir.types.FieldFold;
import weir.types.FieldPath;
import weir.types.TypeInformation;

/**
 * A keyed stream whose records are gathered in windows, each key having windows of its own.
 *
 * <p>First say how windows behave ({@link #trigger}, {@link #evictor}, {@link #allowedLateness}, {@link
 * #sideOutputLateData}), then what to make of them. Reducing and aggregating keep one value per key and window instead of
 * its records; a window function beside them is shown that one value together with the window.
 */
public class WindowedStream<T, K, W extends Window> implements FieldAggregations<T> {
    private final KeyedStream<T, K> input;
    private final WindowAssigner<? super T, W> assigner;
    private WindowSettings<T, K, W> settings;

    public WindowedStream(KeyedStream<T, K> input, WindowAssigner<? super T, W> windowAssigner) {
        this.input = input;
        this.assigner = windowAssigner;
        this.settings = WindowSettings.of(input.getKeySelector(), windowAssigner);
    }

    /** Replaces the assigner's own rule for when windows fire. */
    public WindowedStream<T, K, W> trigger(Trigger<? super T, ? super W> trigger) {
        settings = settings.withTrigger(trigger);
        return this;
    }

    /** Lets windows take rows for so long after their end and fire again; matters in event time only. */
    public WindowedStream<T, K, W> allowedLateness(Duration lateness) {
        settings = settings.withAllowedLateness(lateness.toMillis());
        return this;
    }

    public WindowedStream<T, K, W> allowedLateness(Time lateness) {
        return allowedLateness(lateness.toDuration());
    }

    /** Sends rows that are too late for all their windows to a side output instead of dropping them. */
    public WindowedStream<T, K, W> sideOutputLateData(OutputTag<T> outputTag) {
        settings = settings.withLateTag(outputTag);
        return this;
    }

    /** Removes rows before or after a window function sees them; all rows of a window are then kept until it goes. */
    public WindowedStream<T, K, W> evictor(Evictor<? super T, ? super W> evictor) {
        settings = settings.withEvictor(evictor);
        return this;
    }

    public SingleOutputStreamOperator<T> reduce(ReduceFunction<T> function) {
        return add(WindowOperators.reduce(settings, function, null), input.knownType());
    }

    public <R> SingleOutputStreamOperator<R> reduce(
            ReduceFunction<T> reduceFunction, WindowFunction<T, R, K, W> function) {
        return add(WindowOperators.reduce(settings, reduceFunction, WindowBody.of(function)), null);
    }

    public <R> SingleOutputStreamOperator<R> reduce(
            ReduceFunction<T> reduceFunction, WindowFunction<T, R, K, W> function, TypeInformation<R> resultType) {
        return reduce(reduceFunction, function).returns(resultType);
    }

    public <R> SingleOutputStreamOperator<R> reduce(
            ReduceFunction<T> reduceFunction, ProcessWindowFunction<T, R, K, W> function) {
        return add(WindowOperators.reduce(settings, reduceFunction, WindowBody.of(function)), null);
    }

    public <R> SingleOutputStreamOperator<R> reduce(
            ReduceFunction<T> reduceFunction,
            ProcessWindowFunction<T, R, K, W> function,
            TypeInformation<R> resultType) {
        return reduce(reduceFunction, function).returns(resultType);
    }

    public <ACC, R> SingleOutputStreamOperator<R> aggregate(AggregateFunction<T, ACC, R> function) {
        return add(WindowOperators.<T, ACC, R, K, R, W>aggregate(settings, function, null), null);
    }

    public <ACC, R> SingleOutputStreamOperator<R> aggregate(
            AggregateFunction<T, ACC, R> function,
            TypeInformation<ACC> accumulatorType,
            TypeInformation<R> resultType) {
        return aggregate(function).returns(resultType);
    }

    public <ACC, V, R> SingleOutputStreamOperator<R> aggregate(
            AggregateFunction<T, ACC, V> aggregateFunction, WindowFunction<V, R, K, W> windowFunction) {
        return add(WindowOperators.aggregate(settings, aggregateFunction, WindowBody.of(windowFunction)), null);
    }

    public <ACC, V, R> SingleOutputStreamOperator<R> aggregate(
            AggregateFunction<T, ACC, V> aggregateFunction,
            WindowFunction<V, R, K, W> windowFunction,
            TypeInformation<ACC> accumulatorType,
            TypeInformation<R> resultType) {
        return aggregate(aggregateFunction, windowFunction).returns(resultType);
    }

    public <ACC, V, R> SingleOutputStreamOperator<R> aggregate(
            AggregateFunction<T, ACC, V> aggregateFunction, ProcessWindowFunction<V, R, K, W> windowFunction) {
        return add(WindowOperators.aggregate(settings, aggregateFunction, WindowBody.of(windowFunction)), null);
    }

    public <ACC, V, R> SingleOutputStreamOperator<R> aggregate(
            AggregateFunction<T, ACC, V> aggregateFunction,
            ProcessWindowFunction<V, R, K, W> windowFunction,
            TypeInformation<ACC> accumulatorType,
            TypeInformation<V> aggregateResultType,
            TypeInformation<R> resultType) {
        return aggregate(aggregateFunction, windowFunction).returns(resultType);
    }

    /** Hands all records of a window to {@code function} when it fires. */
    public <R> SingleOutputStreamOperator<R> apply(WindowFunction<T, R, K, W> function) {
        return add(WindowOperators.apply(settings, WindowBody.of(function)), null);
    }

    public <R> SingleOutputStreamOperator<R> apply(WindowFunction<T, R, K, W> function, TypeInformation<R> resultType) {
        return apply(function).returns(resultType);
    }

    /** The name that Flink 1.x once had for {@link #reduce(ReduceFunction, WindowFunction)}. */
    public <R> SingleOutputStreamOperator<R> apply(
            ReduceFunction<T> reduceFunction, WindowFunction<T, R, K, W> function) {
        return reduce(reduceFunction, function);
    }

    public <R> SingleOutputStreamOperator<R> apply(
            ReduceFunction<T> reduceFunction, WindowFunction<T, R, K, W> function, TypeInformation<R> resultType) {
        return reduce(reduceFunction, function, resultType);
    }

    /** Hands all records of a window to {@code function} when it fires, together with state and time. */
    public <R> SingleOutputStreamOperator<R> process(ProcessWindowFunction<T, R, K, W> function) {
        return add(WindowOperators.apply(settings, WindowBody.of(function)), null);
    }

    public <R> SingleOutputStreamOperator<R> process(
            ProcessWindowFunction<T, R, K, W> function, TypeInformation<R> resultType) {
        return process(function).returns(resultType);
    }

    @Override
    public SingleOutputStreamOperator<T> aggregate(FieldFold fold, FieldPath field) {
        return reduce(new FieldReduction<>(fold, field));
    }

    /** This stream: {@link weir.api.state.v2 state with asynchronous methods} needs nothing to be enabled. */
    public WindowedStream<T, K, W> enableAsyncState() {
        return this;
    }

    public StreamExecutionEnvironment getExecutionEnvironment() {
        return input.getExecutionEnvironment();
    }

    public TypeInformation<T> getInputType() {
        return input.getType();
    }

    private <R> SingleOutputStreamOperator<R> add(OperatorFactory<R> factory, TypeInformation<R> type) {
        return input.transformWindows(assigner.getClass().getSimpleName(), factory, type);
    }
}
