package weir.api.process;

import weir.api.Collector;

/**
 * Joins a stream with a broadcast one: rules, rates, settings that every task needs in full.
 *
 * @param <IN1> the records of the stream that is split over the tasks
 * @param <IN2> the records that every task sees
 * @param <OUT> the results
 */
public abstract class BroadcastProcessFunction<IN1, IN2, OUT> extends BaseBroadcastProcessFunction {
    private static final long serialVersionUID = 1L;

    /** Handles one record of the split stream; broadcast state can only be read. */
    public abstract void processElement(IN1 value, ReadOnlyContext ctx, Collector<OUT> out) throws Exception;

    /** Handles one broadcast record; must change broadcast state in the same way in every task. */
    public abstract void processBroadcastElement(IN2 value, Context ctx, Collector<OUT> out) throws Exception;

    /** What is known beside a broadcast record. */
    public abstract class Context extends BaseBroadcastProcessFunction.Context {}

    /** What is known beside a record of the split stream. */
    public abstract class ReadOnlyContext extends BaseBroadcastProcessFunction.ReadOnlyContext {}
}
