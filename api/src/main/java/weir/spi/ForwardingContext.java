package weir.spi;

import java.util.function.Supplier;
import weir.api.accumulators.AccumulatorSet;
import weir.base.Platform;

/** A context that asks another one whatever its subclass does not answer itself. */
public abstract class ForwardingContext implements OperatorContext {
    private final OperatorContext task;

    /** Asks {@code task}. */
    protected ForwardingContext(OperatorContext task) {
        this.task = task;
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
        return task.slice();
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
        return task.processingTimers();
    }

    @Override
    public Mailbox mailbox() {
        return task.mailbox();
    }

    @Override
    public OperatorMetrics metrics() {
        return task.metrics();
    }

    @Override
    public Receiver<Object> sideOutput(String tag) {
        return task.sideOutput(tag);
    }

    @Override
    public <T> T shared(String name, Supplier<T> maker) {
        return task.shared(name, maker);
    }

    @Override
    public AccumulatorSet accumulators() {
        return task.accumulators();
    }

    @Override
    public void atRelease(AutoCloseable resource) {
        task.atRelease(resource);
    }

    @Override
    public boolean wantCheckpoint() {
        return task.wantCheckpoint();
    }

    @Override
    public OperatorException failure(Throwable cause, Object record) {
        return task.failure(cause, record);
    }
}
