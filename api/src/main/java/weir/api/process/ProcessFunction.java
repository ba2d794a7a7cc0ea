package weir.api.process;

import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.time.TimeDomain;
import weir.api.time.TimerService;

/**
 * Sees every record with its timestamp, and on keyed streams also state and timers; may emit anything, to side
 * outputs too.
 *
 * @param <I> the records
 * @param <O> the results
 */
public abstract class ProcessFunction<I, O> extends AbstractRichFunction {
    private static final long serialVersionUID = 1L;

    /** Handles one record. The context and the collector are good during the call only. */
    public abstract void processElement(I value, Context ctx, Collector<O> out) throws Exception;

    /** Handles a timer that was set earlier, at or after its time. */
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<O> out) throws Exception {}

    /** What is known beside the record. */
    public abstract class Context {
        /** The record's timestamp, or null if it has none. */
        public abstract Long timestamp();

        public abstract TimerService timerService();

        /** Emits to a side output, with the record's timestamp. */
        public abstract <X> void output(OutputTag<X> outputTag, X value);
    }

    /** What is known when a timer fires; the timestamp is the timer's. */
    public abstract class OnTimerContext extends Context {
        public abstract TimeDomain timeDomain();
    }
}
