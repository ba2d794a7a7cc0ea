package weir.operators.window;

import java.io.IOException;
import java.util.function.Predicate;
import weir.api.windowing.Window;
import weir.operators.keyed.OperatorTime;
import weir.serializers.DataInputView;
import weir.serializers.DataOutputView;
import weir.spi.ProcessingTimers;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.state.KeyedState;
import weir.state.TimerQueue;

/** The timers of all keys and windows of one operator, on both clocks. */
final class WindowTimers<W extends Window> {
    /** What is called when a timer is due, with its key being the current one. */
    interface Listener<W> {
        void onEventTime(long time, W window) throws Exception;

        void onProcessingTime(long time, W window) throws Exception;
    }

    private final TimerQueue eventTime;
    private final TimerQueue processingTime;
    private final ProcessingTimers clock;
    private final Listener<W> listener;
    private long scheduled = Long.MAX_VALUE;

    WindowTimers(KeyedState state, ProcessingTimers clock, Listener<W> listener) {
        this.eventTime = new TimerQueue(state);
        this.processingTime = new TimerQueue(state);
        this.clock = clock;
        this.listener = listener;
    }

    void registerEventTime(long time, W window) {
        eventTime.register(time, window);
    }

    void deleteEventTime(long time, W window) {
        eventTime.delete(time, window);
    }

    void registerProcessingTime(long time, W window) {
        processingTime.register(time, window);
        schedule();
    }

    void deleteProcessingTime(long time, W window) {
        processingTime.delete(time, window);
    }

    @SuppressWarnings("unchecked") // all namespaces are windows of this operator
    void onWatermark(long watermark) throws Exception {
        if (eventTime.nextTimestamp() <= watermark) {
            eventTime.fireDue(watermark, (time, window) -> listener.onEventTime(time, (W) window));
        }
    }

    /** Writes the timers behind the watermark that they have been fired up to. */
    void snapshot(StateOutput target, OperatorTime operatorTime) throws IOException {
        DataOutputView section = target.section(StateOutput.TIMERS);
        section.writeLong(operatorTime.watermark());
        eventTime.snapshot(section);
        processingTime.snapshot(section);
    }

    /** Takes up the timers of owned keys, and the watermark. */
    void restore(StateInput source, OperatorTime operatorTime, Predicate<Object> owned) throws IOException {
        for (StateInput.Part part : source.parts(StateOutput.TIMERS)) {
            DataInputView section = part.open();
            operatorTime.takeOver(section.readLong());
            eventTime.restore(section, owned);
            processingTime.restore(section, owned);
        }
        schedule();
    }

    private void schedule() {
        long next = processingTime.nextTimestamp();
        if (next < scheduled) {
            scheduled = next;
            // One later, so that no row can still come at the window's last millisecond.
            clock.schedule(next + 1, this::onClock);
        }
    }

    @SuppressWarnings("unchecked") // all namespaces are windows of this operator
    private void onClock(long now) throws Exception {
        scheduled = Long.MAX_VALUE;
        processingTime.fireDue(now - 1, (time, window) -> listener.onProcessingTime(time, (W) window));
        schedule();
    }
}
