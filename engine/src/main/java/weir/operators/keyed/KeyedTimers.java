package weir.operators.keyed;

import java.io.IOException;
import java.util.function.Predicate;
import weir.api.time.TimeDomain;
import weir.api.time.TimerService;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.spi.ProcessingTimers;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.state.KeyedState;
import weir.state.TimerQueue;

/** The timers of one keyed operator, in event time and in processing time. */
public final class KeyedTimers implements TimerService {
    private final ProcessingTimers clock;
    private final TimerQueue eventTimers;
    private final TimerQueue processingTimers;
    private final Listener listener;
    private final OperatorTime time = new OperatorTime();
    private long scheduled = Long.MAX_VALUE;

    /** Called when a timer is due, with its key being the current one. */
    @FunctionalInterface
    public interface Listener {
        void onTimer(long timestamp, TimeDomain domain) throws Exception;
    }

    public KeyedTimers(KeyedState state, ProcessingTimers clock, Listener listener) {
        this.clock = clock;
        this.listener = listener;
        this.eventTimers = new TimerQueue(state);
        this.processingTimers = new TimerQueue(state);
    }

    public TimerQueue eventTimers() {
        return eventTimers;
    }

    public TimerQueue processingTimers() {
        return processingTimers;
    }

    /** Fires the event-time timers that are due at {@code newWatermark}. */
    public void onWatermark(long newWatermark) throws Exception {
        long watermark = time.advance(newWatermark);
        if (eventTimers.nextTimestamp() <= watermark) {
            eventTimers.fireDue(watermark, (due, namespace) -> listener.onTimer(due, TimeDomain.EVENT_TIME));
        }
    }

    /** Writes the watermark too, so that a row that was late stays late after a restore. */
    public void snapshot(StateOutput target) throws IOException {
        DataOutputView section = target.section(StateOutput.TIMERS);
        section.writeLong(time.watermark());
        eventTimers.snapshot(section);
        processingTimers.snapshot(section);
    }

    /** Takes up the timers of owned keys and asks the clock for calls again; after the state was restored. */
    public void restore(StateInput source, Predicate<Object> owned) throws IOException {
        for (StateInput.Part part : source.parts(StateOutput.TIMERS)) {
            DataInputView section = part.open();
            time.takeOver(section.readLong());
            eventTimers.restore(section, owned);
            processingTimers.restore(section, owned);
        }
        reschedule();
    }

    private void reschedule() {
        if (!processingTimers.isEmpty()) {
            schedule(processingTimers.nextTimestamp());
        }
    }

    @Override
    public long currentProcessingTime() {
        return clock.currentTimeMillis();
    }

    @Override
    public long currentWatermark() {
        return time.watermark();
    }

    @Override
    public void registerProcessingTimeTimer(long time) {
        processingTimers.register(time, null);
        schedule(time);
    }

    @Override
    public void registerEventTimeTimer(long time) {
        eventTimers.register(time, null);
    }

    @Override
    public void deleteProcessingTimeTimer(long time) {
        processingTimers.delete(time, null);
    }

    @Override
    public void deleteEventTimeTimer(long time) {
        eventTimers.delete(time, null);
    }

    private void schedule(long time) {
        if (time < scheduled) {
            scheduled = time;
            clock.schedule(time, this::onProcessingTime);
        }
    }

    private void onProcessingTime(long due) throws Exception {
        scheduled = Long.MAX_VALUE;
        processingTimers.fireDue(
                clock.currentTimeMillis(), (at, namespace) -> listener.onTimer(at, TimeDomain.PROCESSING_TIME));
        reschedule();
    }
}
