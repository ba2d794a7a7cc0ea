package weir.sql.runtime;

import java.io.IOException;
import java.util.function.Predicate;
import weir.operators.keyed.OperatorTime;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.state.KeyedState;
import weir.state.TimerQueue;

/** Event time as a keyed operator sees it: how far it has come, and who waits for it. Times are in milliseconds. */
final class EventTimers {
    private final TimerQueue timers;
    private final OperatorTime time = new OperatorTime();

    EventTimers(KeyedState state) {
        timers = new TimerQueue(state);
    }

    long watermark() {
        return time.watermark();
    }

    /** Has the current key be called when time has come to {@code timestamp}; {@code what} says for which purpose. */
    void register(long timestamp, Object what) {
        timers.register(timestamp, what);
    }

    void delete(long timestamp, Object what) {
        timers.delete(timestamp, what);
    }

    /** Time has come to a watermark: calls those who are due. */
    void advance(long watermark, TimerQueue.Listener listener) throws Exception {
        timers.fireDue(time.advance(watermark), listener);
    }

    void snapshot(StateOutput target) throws IOException {
        DataOutputView section = target.section(StateOutput.TIMERS);
        section.writeLong(time.watermark());
        timers.snapshot(section);
    }

    /** Takes up the timers of owned keys; after the state was restored. */
    void restore(StateInput source, Predicate<Object> owned) throws IOException {
        for (StateInput.Part part : source.parts(StateOutput.TIMERS)) {
            DataInputView section = part.open();
            time.takeOver(section.readLong());
            timers.restore(section, owned);
        }
    }
}
