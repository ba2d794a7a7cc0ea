package weir.engine;

import java.util.function.Consumer;
import weir.api.metrics.View;
import weir.spi.Mailbox;
import weir.spi.ProcessingTimers;

/**
 * Updates the views of a task's operators every {@value View#UPDATE_INTERVAL_SECONDS} seconds of the clock, in the task's
 * thread. A view may be given from any thread. One that is late, because the task was busy, is updated once.
 */
record ViewUpdates(Mailbox mailbox, ProcessingTimers timers) implements Consumer<View> {
    private static final long INTERVAL_MILLIS = View.UPDATE_INTERVAL_SECONDS * 1_000L;

    @Override
    public void accept(View view) {
        mailbox.execute(() -> schedule(view));
    }

    private void schedule(View view) {
        timers.schedule(timers.currentTimeMillis() + INTERVAL_MILLIS, due -> {
            view.update();
            schedule(view);
        });
    }
}
