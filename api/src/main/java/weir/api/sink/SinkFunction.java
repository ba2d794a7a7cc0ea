package weir.api.sink;

import weir.api.Delivery;
import weir.api.functions.Function;
import weir.api.time.Watermark;

/** A sink that is one method. Flink 2 calls it legacy; {@link Sink} is the shape for two-phase commits. */
public interface SinkFunction<IN> extends Function {
    default void invoke(IN value) throws Exception {
        throw new IllegalStateException(
                getClass().getName() + " writes nothing: override invoke(value) or invoke(value, context).");
    }

    default void invoke(IN value, Context context) throws Exception {
        invoke(value);
    }

    default void writeWatermark(Watermark watermark) throws Exception {}

    /** Called after the last record of an input that ended by itself. */
    default void finish() throws Exception {}

    /** What the sink promises if a job fails; see {@link Sink#delivery}. */
    default Delivery delivery() {
        return this instanceof TwoPhaseCommitSinkFunction<?, ?, ?> ? Delivery.EXACTLY_ONCE : Delivery.AT_LEAST_ONCE;
    }

    /** What is known of the record being written. */
    interface Context {
        long currentProcessingTime();

        /** The subtask's watermark in milliseconds, {@code Long.MIN_VALUE} before the first. */
        long currentWatermark();

        /** The record's timestamp in milliseconds, or null if it has none. */
        Long timestamp();
    }
}
