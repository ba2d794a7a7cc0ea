package weir.testing;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import weir.api.accumulators.AccumulatorSet;
import weir.base.Platform;
import weir.base.VirtualClock;
import weir.spi.JobSettings;
import weir.spi.Mailbox;
import weir.spi.OperatorContext;
import weir.spi.OperatorException;
import weir.spi.OperatorMetrics;
import weir.spi.ProcessingTimers;
import weir.spi.Receiver;

/** The context of an operator that stands alone in a kit. */
final class KitContext implements OperatorContext, ProcessingTimers {
    private record Timer(long timeMillis, long order, Callback callback) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int byTime = Long.compare(timeMillis, other.timeMillis);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final Platform platform;
    private final JobSettings settings;
    private final List<OperatorKit.Sent<Object>> transcript;
    private final OperatorMetrics metrics = new OperatorMetrics();
    private final AccumulatorSet accumulators = new AccumulatorSet();
    private final Queue<Mailbox.Action> mail = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private final Map<String, Receiver<Object>> sides = new HashMap<>();
    private final Map<String, Object> shared = new HashMap<>();
    private long order;

    KitContext(Platform platform, JobSettings settings, List<OperatorKit.Sent<Object>> transcript) {
        this.platform = platform;
        this.settings = settings;
        this.transcript = transcript;
    }

    /** Does what was asked for through the mailbox. */
    void work() throws Exception {
        Queue<Mailbox.Action> now = new ArrayDeque<>(mail);
        mail.removeAll(now);
        for (Mailbox.Action action : now) {
            action.run();
        }
    }

    /** Moves the clock, firing the timers on the way. */
    void advanceTo(VirtualClock clock, long timeMillis) throws Exception {
        while (!timers.isEmpty() && timers.peek().timeMillis() <= timeMillis) {
            Timer timer = timers.poll();
            clock.advanceTo(Math.max(timer.timeMillis(), clock.currentTimeMillis()));
            timer.callback().onProcessingTime(timer.timeMillis());
        }
        clock.advanceTo(timeMillis);
        work();
    }

    @Override
    public String jobName() {
        return "kit";
    }

    @Override
    public String name() {
        return "Operator";
    }

    @Override
    public String id() {
        return "operator";
    }

    @Override
    public Slice slice() {
        return new Slice(0, 1, 128, 0);
    }

    @Override
    public Platform platform() {
        return platform;
    }

    @Override
    public JobSettings settings() {
        return settings;
    }

    @Override
    public ClassLoader userClassLoader() {
        return KitContext.class.getClassLoader();
    }

    @Override
    public ProcessingTimers processingTimers() {
        return this;
    }

    @Override
    public long currentTimeMillis() {
        return platform.clock().currentTimeMillis();
    }

    @Override
    public void schedule(long timeMillis, Callback callback) {
        timers.add(new Timer(timeMillis, order++, callback));
    }

    @Override
    public Mailbox mailbox() {
        return mail::add;
    }

    @Override
    public OperatorMetrics metrics() {
        return metrics;
    }

    @Override
    public Receiver<Object> sideOutput(String tag) {
        return sides.computeIfAbsent(tag, this::side);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T shared(String name, Supplier<T> maker) {
        return (T) shared.computeIfAbsent(name, missing -> maker.get());
    }

    @Override
    public AccumulatorSet accumulators() {
        return accumulators;
    }

    /** The operators that are tried here leave nothing behind. */
    @Override
    public void atRelease(AutoCloseable resource) {}

    @Override
    public OperatorException failure(Throwable cause, Object record) {
        return cause instanceof OperatorException told
                ? told
                : new OperatorException(name(), "The operator failed on record " + record + ": " + cause, cause);
    }

    private Receiver<Object> side(String tag) {
        return new Receiver<>() {
            @Override
            public void onRow(Object row, long time) {
                transcript.add(new OperatorKit.Sent<>(tag, row, time));
            }

            @Override
            public void onWatermark(long watermark) {}

            @Override
            public void onIdle(boolean idle) {}
        };
    }
}
