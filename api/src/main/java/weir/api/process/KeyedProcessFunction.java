package weir.api.process;

import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.time.TimeDomain;
import weir.api.time.TimerService;

/**
 * Sees every record of a keyed stream with its timestamp, and the state and timers of its key; may emit anything, to
 * side outputs too.
 *
 * @param <K> the key
 * @param <I> the records
 * @param <O> the results
 */
public abstract class KeyedProcessFunction<K, I, O> extends AbstractRichFunction {
    private static final long serialVersionUID = 1L;

    /** Handles one record. The context and the collector are good during the call only. */
    public abstract void processElement(I value, Context ctx, Collector<O> out) throws Exception;

    /** Handles a timer that was set earlier for the current key, at or after its time. */
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<O> out) throws Exception {}

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
