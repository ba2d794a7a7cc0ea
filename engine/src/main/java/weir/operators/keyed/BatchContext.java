package weir.operators.keyed;

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

/** What a keyed operator may ask of its task in batch mode: all as ever, but for the timers. */
record BatchContext(OperatorContext task, BatchTimers timers) implements OperatorContext {
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
        return timers;
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
