package weir.operators.context;

import java.util.function.LongSupplier;
import weir.api.time.TimerService;
import weir.spi.OperatorContext;

/** Tells the time where there are no keys, and therefore no timers. */
public final class TimeWithoutKeys implements TimerService {
    private final OperatorContext context;
    private final LongSupplier watermark;

    public TimeWithoutKeys(OperatorContext context, LongSupplier watermark) {
        this.context = context;
        this.watermark = watermark;
    }

    @Override
    public long currentProcessingTime() {
        return context.processingTimers().currentTimeMillis();
    }

    @Override
    public long currentWatermark() {
        return watermark.getAsLong();
    }

    @Override
    public void registerProcessingTimeTimer(long time) {
        throw refusal();
    }

    @Override
    public void registerEventTimeTimer(long time) {
        throw refusal();
    }

    @Override
    public void deleteProcessingTimeTimer(long time) {
        throw refusal();
    }

    @Override
    public void deleteEventTimeTimer(long time) {
        throw refusal();
    }

    private IllegalStateException refusal() {
        return new IllegalStateException("Operator '" + context.name()
                + "' uses a timer, but timers belong to keys and its stream has none. Call keyBy(...) before it.");
    }
}
