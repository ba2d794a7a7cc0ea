package weir.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
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

/** What the operators of a task are given. */
record TaskContext(
        String jobName,
        String name,
        String id,
        Slice slice,
        Platform platform,
        JobSettings settings,
        ClassLoader userClassLoader,
        ProcessingTimers processingTimers,
        Mailbox mailbox,
        OperatorMetrics metrics,
        Map<String, Receiver<Object>> sideOutputs,
        AccumulatorSet accumulators,
        ConcurrentMap<String, Object> sharedObjects,
        CheckpointResponder checkpoints,
        Consumer<AutoCloseable> resources)
        implements OperatorContext {
    @Override
    public Receiver<Object> sideOutput(String tag) {
        return sideOutputs.get(tag);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T shared(String object, Supplier<T> maker) {
        return (T) sharedObjects.computeIfAbsent(object, missing -> maker.get());
    }

    @Override
    public void atRelease(AutoCloseable resource) {
        resources.accept(resource);
    }

    @Override
    public boolean wantCheckpoint() {
        return checkpoints.wantCheckpoint();
    }

    @Override
    public OperatorException failure(Throwable cause, Object record) {
        return FailureReport.of(name, cause, record);
    }
}
