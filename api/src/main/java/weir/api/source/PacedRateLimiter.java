package weir.api.source;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import weir.api.time.ProcessingTimeService;
import weir.base.Clock;

/**
 * Spaces permits evenly: permit {@code k} is due {@code k / permitsPerSecond} seconds after the first was asked for. A
 * reader that was held up catches up on at most one second's worth.
 */
final class PacedRateLimiter<SplitT extends SourceSplit> implements RateLimiter<SplitT> {
    private static final CompletableFuture<Void> PERMIT = CompletableFuture.completedFuture(null);
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final double nanosPerPermit;
    private Clock clock;
    private ProcessingTimeService timers;
    private boolean started;
    private long startNanos;
    private long taken;
    private long dueByNow;

    PacedRateLimiter(double permitsPerSecond) {
        nanosPerPermit = NANOS_PER_SECOND / permitsPerSecond;
    }

    @Override
    public void open(SourceReaderContext context) {
        clock = context.platform().clock();
        timers = context.getProcessingTimeService();
    }

    @Override
    public CompletionStage<Void> acquire(int numberOfEvents) {
        if (taken >= dueByNow) {
            readClock();
        }
        long permit = taken;
        taken += numberOfEvents;
        return permit < dueByNow ? PERMIT : permitAt(startNanos + (long) (permit * nanosPerPermit));
    }

    private void readClock() {
        long now = clock.nanoTime();
        if (!started) {
            started = true;
            startNanos = now;
        }
        long behind = now - startNanos - (long) (taken * nanosPerPermit) - (long) NANOS_PER_SECOND;
        if (behind > 0) {
            startNanos += behind;
        }
        dueByNow = (long) ((now - startNanos) / nanosPerPermit) + 1;
    }

    private CompletableFuture<Void> permitAt(long dueNanos) {
        CompletableFuture<Void> permit = new CompletableFuture<>();
        long waitMillis = Math.max(1, (dueNanos - clock.nanoTime() + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI);
        timers.registerTimer(timers.getCurrentProcessingTime() + waitMillis, time -> permit.complete(null));
        return permit;
    }
}
