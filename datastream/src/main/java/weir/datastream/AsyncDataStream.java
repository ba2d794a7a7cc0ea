package weir.datastream;

import java.util.concurrent.TimeUnit;
import weir.api.async.AsyncFunction;
import weir.api.async.AsyncRetryStrategies;
import weir.api.async.AsyncRetryStrategy;
import weir.operators.async.AsyncOperator;
import weir.operators.async.AsyncSettings;
import weir.spi.OperatorFactory;

/**
 * Asks something outside about every record without waiting for the answers.
 *
 * <p>{@code timeout} counts from a request's first attempt; 0 lets it take for ever. {@code capacity} is how many requests a
 * task has open at a time: when all are, the stream is held back.
 */
public class AsyncDataStream {
    /** Requests a task has open at a time unless told otherwise; as many as in Flink. */
    private static final int DEFAULT_CAPACITY = 100;

    /** The order in which answers leave. */
    public enum OutputMode {
        /** That of the records. */
        ORDERED,
        /** As they come, but never past a watermark. */
        UNORDERED
    }

    public static <IN, OUT> SingleOutputStreamOperator<OUT> unorderedWait(
            DataStream<IN> in, AsyncFunction<IN, OUT> func, long timeout, TimeUnit timeUnit, int capacity) {
        return unorderedWaitWithRetry(in, func, timeout, timeUnit, capacity, AsyncRetryStrategies.noRetry());
    }

    public static <IN, OUT> SingleOutputStreamOperator<OUT> unorderedWait(
            DataStream<IN> in, AsyncFunction<IN, OUT> func, long timeout, TimeUnit timeUnit) {
        return unorderedWait(in, func, timeout, timeUnit, DEFAULT_CAPACITY);
    }

    public static <IN, OUT> SingleOutputStreamOperator<OUT> orderedWait(
            DataStream<IN> in, AsyncFunction<IN, OUT> func, long timeout, TimeUnit timeUnit, int capacity) {
        return orderedWaitWithRetry(in, func, timeout, timeUnit, capacity, AsyncRetryStrategies.noRetry());
    }

    public static <IN, OUT> SingleOutputStreamOperator<OUT> orderedWait(
            DataStream<IN> in, AsyncFunction<IN, OUT> func, long timeout, TimeUnit timeUnit) {
        return orderedWait(in, func, timeout, timeUnit, DEFAULT_CAPACITY);
    }

    public static <IN, OUT> SingleOutputStreamOperator<OUT> unorderedWaitWithRetry(
            DataStream<IN> in,
            AsyncFunction<IN, OUT> func,
            long timeout,
            TimeUnit timeUnit,
            AsyncRetryStrategy<OUT> asyncRetryStrategy) {
        return unorderedWaitWithRetry(in, func, timeout, timeUnit, DEFAULT_CAPACITY, asyncRetryStrategy);
    }

    public static <IN, OUT> SingleOutputStreamOperator<OUT> unorderedWaitWithRetry(
            DataStream<IN> in,
            AsyncFunction<IN, OUT> func,
            long timeout,
            TimeUnit timeUnit,
            int capacity,
            AsyncRetryStrategy<OUT> asyncRetryStrategy) {
        return ask(in, func, new AsyncSettings<>(false, timeUnit.toMillis(timeout), capacity, asyncRetryStrategy));
    }

    public static <IN, OUT> SingleOutputStreamOperator<OUT> orderedWaitWithRetry(
            DataStream<IN> in,
            AsyncFunction<IN, OUT> func,
            long timeout,
            TimeUnit timeUnit,
            AsyncRetryStrategy<OUT> asyncRetryStrategy) {
        return orderedWaitWithRetry(in, func, timeout, timeUnit, DEFAULT_CAPACITY, asyncRetryStrategy);
    }

    public static <IN, OUT> SingleOutputStreamOperator<OUT> orderedWaitWithRetry(
            DataStream<IN> in,
            AsyncFunction<IN, OUT> func,
            long timeout,
            TimeUnit timeUnit,
            int capacity,
            AsyncRetryStrategy<OUT> asyncRetryStrategy) {
        return ask(in, func, new AsyncSettings<>(true, timeUnit.toMillis(timeout), capacity, asyncRetryStrategy));
    }

    private static <IN, OUT> SingleOutputStreamOperator<OUT> ask(
            DataStream<IN> in, AsyncFunction<IN, OUT> func, AsyncSettings<OUT> settings) {
        OperatorFactory<OUT> factory =
                Functions.factory(func, (context, out, copy) -> new AsyncOperator<>(context, out, copy, settings));
        return in.transform("async wait operator", factory, null);
    }
}
