package weir.sql.lookup;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import weir.api.accumulators.AccumulatorSet;
import weir.spi.ForwardingContext;
import weir.spi.Mailbox;
import weir.spi.OperatorContext;
import weir.spi.OperatorMetrics;
import weir.spi.ProcessingTimers;
import weir.spi.Receiver;

/** What a source asks of its task, where that is a thread which reads one table and nothing else. */
final class LoaderContext extends ForwardingContext implements ProcessingTimers {
    /** The longest rest of a source that waits for something. */
    private static final long REST_NANOS = 1_000_000;

    private final OperatorMetrics metrics = new OperatorMetrics();
    private final AccumulatorSet accumulators = new AccumulatorSet();
    private final ConcurrentLinkedQueue<Mailbox.Action> mail = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparingLong(Timer::timeMillis));
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    private record Timer(long timeMillis, Callback callback) {}

    /** For a table that {@code task} looks up. */
    LoaderContext(OperatorContext task) {
        super(task);
    }

    /** Does what has become due. */
    void work() throws Exception {
        for (Mailbox.Action action = mail.poll(); action != null; action = mail.poll()) {
            action.run();
        }
        while (!timers.isEmpty() && timers.peek().timeMillis() <= currentTimeMillis()) {
            Timer due = timers.poll();
            due.callback().onProcessingTime(due.timeMillis());
        }
    }

    /** Waits a little, unless there is work. */
    void rest() {
        if (mail.isEmpty()) {
            platform().threads().parkNanos(REST_NANOS);
        }
    }

    /** Frees what the source has left. */
    void close() throws Exception {
        for (AutoCloseable resource = resources.poll(); resource != null; resource = resources.poll()) {
            resource.close();
        }
    }

    @Override
    public Slice slice() {
        return new Slice(0, 1, 1, super.slice().attempt());
    }

    @Override
    public ProcessingTimers processingTimers() {
        return this;
    }

    @Override
    public long currentTimeMillis() {
        return platform().clock().currentTimeMillis();
    }

    @Override
    public void schedule(long timeMillis, Callback callback) {
        timers.add(new Timer(timeMillis, callback));
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
        return null;
    }

    /** Each reading has a source of its own, and a source has one task here. */
    @Override
    public <T> T shared(String name, Supplier<T> maker) {
        return maker.get();
    }

    @Override
    public AccumulatorSet accumulators() {
        return accumulators;
    }

    @Override
    public void atRelease(AutoCloseable resource) {
        resources.push(resource);
    }

    /** Nothing of a reading is part of a checkpoint. */
    @Override
    public boolean wantCheckpoint() {
        return false;
    }
}
