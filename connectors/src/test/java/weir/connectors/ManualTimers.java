package weir.connectors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import weir.api.time.ProcessingTimeService;
import weir.base.VirtualClock;

/** Timers that fire when a test moves the clock. */
public final class ManualTimers implements ProcessingTimeService {
    private record Timer(long time, ProcessingTimeCallback callback) {}

    private final VirtualClock clock;
    private final List<Timer> timers = new ArrayList<>();

    public ManualTimers(VirtualClock clock) {
        this.clock = clock;
    }

    @Override
    public long getCurrentProcessingTime() {
        return clock.currentTimeMillis();
    }

    @Override
    public void registerTimer(long timestamp, ProcessingTimeCallback callback) {
        timers.add(new Timer(timestamp, callback));
    }

    /** Moves the clock on by {@code millis}, firing on the way every timer at its time. */
    public void advanceBy(long millis) throws Exception {
        long target = clock.currentTimeMillis() + millis;
        while (true) {
            Timer next = timers.stream()
                    .filter(timer -> timer.time() <= target)
                    .min(Comparator.comparingLong(Timer::time))
                    .orElse(null);
            if (next == null) {
                clock.advanceTo(target);
                return;
            }
            timers.remove(next);
            clock.advanceTo(Math.max(next.time(), clock.currentTimeMillis()));
            next.callback().onProcessingTime(next.time());
        }
    }
}
