package weir.api.process;

import weir.api.Collector;
import weir.api.state.State;
import weir.api.state.StateDescriptor;
import weir.api.time.TimeDomain;
import weir.api.time.TimerService;

/**
 * Joins a keyed stream, with its state and timers, with a broadcast one.
 *
 * @param <KS> the key of the keyed stream
 * @param <IN1> the records of the keyed stream
 * @param <IN2> the records that every task sees
 * @param <OUT> the results
 */
public abstract class KeyedBroadcastProcessFunction<KS, IN1, IN2, OUT> extends BaseBroadcastProcessFunction {
    private static final long serialVersionUID = 1L;

    /** Handles one record of the keyed stream; broadcast state can only be read. */
    public abstract void processElement(IN1 value, ReadOnlyContext ctx, Collector<OUT> out) throws Exception;

    /** Handles one broadcast record; must change broadcast state in the same way in every task. */
    public abstract void processBroadcastElement(IN2 value, Context ctx, Collector<OUT> out) throws Exception;

    /** Handles a timer that was set earlier for the current key, at or after its time. */
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<OUT> out) throws Exception {}

    /** What is known beside a broadcast record. There is no current key, so timers cannot be set. */
    public abstract class Context extends BaseBroadcastProcessFunction.Context {
        /** Calls the function for every key of this task that has the given state. */
        public abstract <VS, S extends State> void applyToKeyedState(
                StateDescriptor<S, VS> stateDescriptor, KeyedStateFunction<KS, S> function) throws Exception;
    }

    /** What is known beside a record of the keyed stream. */
    public abstract class ReadOnlyContext extends BaseBroadcastProcessFunction.ReadOnlyContext {
        public abstract TimerService timerService();

        public abstract KS getCurrentKey();
    }

    /** What is known when a timer fires; timestamp and key are the timer's. */
    public abstract class OnTimerContext extends ReadOnlyContext {
        public abstract TimeDomain timeDomain();
    }
}
