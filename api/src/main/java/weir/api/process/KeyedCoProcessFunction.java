package weir.api.process;

import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.time.TimeDomain;
import weir.api.time.TimerService;

/**
 * A {@link KeyedProcessFunction} of two connected streams keyed alike: records of one key share state and timers.
 *
 * @param <K> the key of both streams
 * @param <IN1> the records of the first stream
 * @param <IN2> the records of the second stream
 * @param <OUT> the results
 */
public abstract class KeyedCoProcessFunction<K, IN1, IN2, OUT> extends AbstractRichFunction {
    private static final long serialVersionUID = 1L;

    /** Handles one record of the first stream. */
    public abstract void processElement1(IN1 value, Context ctx, Collector<OUT> out) throws Exception;

    /** Handles one record of the second stream. */
    public abstract void processElement2(IN2 value, Context ctx, Collector<OUT> out) throws Exception;

    /** Handles a timer that was set earlier for the current key, at or after its time. */
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<OUT> out) throws Exception {}

    /** What is known beside the record. */
    public abstract class Context {
        /** The record's timestamp, or null if it has none. */
        public abstract Long timestamp();

        public abstract TimerService timerService();

        /** Emits to a side output, with the record's timestamp. */
        public abstract <X> void output(OutputTag<X> outputTag, X value);

        public abstract K getCurrentKey();
    }

    /** What is known when a timer fires; timestamp and key are the timer's. */
    public abstract class OnTimerContext extends Context {
        public abstract TimeDomain timeDomain();
    }
}
