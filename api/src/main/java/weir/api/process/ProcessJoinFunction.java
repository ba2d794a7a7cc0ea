package weir.api.process;

import weir.api.Collector;
import weir.api.OutputTag;

/**
 * Sees every pair of records that an interval join found.
 *
 * @param <IN1> the records of the left stream
 * @param <IN2> the records of the right stream
 * @param <OUT> the results, which carry the larger timestamp of the two
 */
public abstract class ProcessJoinFunction<IN1, IN2, OUT> extends AbstractRichFunction {
    private static final long serialVersionUID = 1L;

    /** Handles one pair. The context and the collector are good during the call only. */
    public abstract void processElement(IN1 left, IN2 right, Context ctx, Collector<OUT> out) throws Exception;

    /** What is known beside the pair. */
    public abstract class Context {
        public abstract long getLeftTimestamp();

        public abstract long getRightTimestamp();

        /** The larger of the two timestamps. */
        public abstract long getTimestamp();

        /** Emits to a side output, with the larger of the two timestamps. */
        public abstract <X> void output(OutputTag<X> outputTag, X value);
    }
}
