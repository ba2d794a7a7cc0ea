package weir.operators.context;

import weir.api.time.ProcessingTimeService;
import weir.spi.ProcessingTimers;

/** The clock and timers of a task, as the API shows them. */
public record ProcessingTime(ProcessingTimers timers) implements ProcessingTimeService {
    @Override
    public long getCurrentProcessingTime() {
        return timers.currentTimeMillis();
    }

    @Override
    public void registerTimer(long timestamp, ProcessingTimeCallback callback) {
        timers.schedule(timestamp, callback::onProcessingTime);
    }
}
