package weir.sql.lookup;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import weir.api.accumulators.AccumulatorSet;
import weir.base.Platform;
import weir.spi.JobSettings;
import weir.spi.Mailbox;
import weir.spi.OperatorContext;
import weir.spi.OperatorException;
import weir.spi.OperatorMetrics;
import weir.spi.ProcessingTimers;
import weir.spi.Receiver;

/** What a source asks of its task, where that is a thread which reads one table and nothing else. */
final class LoaderContext implements OperatorContext, ProcessingTimers {
    /** The longest rest of a source that waits for something. */
    private static final long REST_NANOS = 1_000_000;

    private final OperatorContext task;
    private final OperatorMetrics metrics = new OperatorMetrics();
    private final AccumulatorSet accumulators = new AccumulatorSet();
    private final ConcurrentLinkedQueue<Mailbox.Action> mail = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparingLong(Timer::timeMillis));
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();

    private record Timer(long timeMillis, Callback callback) {}

    /** For a table that {@code task} looks up. */
    LoaderContext(OperatorContext task) {
        this.task = task;
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
    public String jobName() {
        return task.jobName();
    }

    @Override
    public String name() {
        return task.name();
    }

    @Override
    public String id() {
        return task.id();
    }

    @Override
    public Slice slice() {
        return new Slice(0, 1, 1, task.slice().attempt());
    }

    @Override
    public Platform platform() {
        return task.platform();
    }

    @Override
    public JobSettings settings() {
        return task.settings();
    }

    @Override
    public ClassLoader userClassLoader() {
        return task.userClassLoader();
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

    @Override
    public OperatorException failure(Throwable cause, Object record) {
        return task.failure(cause, record);
    }
}
