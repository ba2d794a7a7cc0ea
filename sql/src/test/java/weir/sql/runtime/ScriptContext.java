package weir.sql.runtime;

import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import weir.api.accumulators.AccumulatorSet;
import weir.base.Clock;
import weir.base.Platform;
import weir.base.VirtualClock;
import weir.spi.JobSettings;
import weir.spi.Mailbox;
import weir.spi.OperatorContext;
import weir.spi.OperatorException;
import weir.spi.OperatorMetrics;
import weir.spi.ProcessingTimers;
import weir.spi.Receiver;
import weir.sql.late.LateRows;

/** The context of an operator that stands alone, on a clock that stands still until it is moved. */
final class ScriptContext implements OperatorContext, ProcessingTimers {
    /** What other threads hand to the task; nobody does it unless a test takes it. */
    final LinkedBlockingQueue<Mailbox.Action> mail = new LinkedBlockingQueue<>();

    private final OperatorMetrics metrics = new OperatorMetrics();
    private final AccumulatorSet accumulators = new AccumulatorSet();
    private final Platform platform;
    private final JobSettings settings;
    private final Receiver<Object> lateRows;

    ScriptContext() {
        this(new VirtualClock(0), Map.of(), null);
    }

    /** A context with the parameters of a job; {@code lateRows} gets late rows, null where they are dropped. */
    ScriptContext(Clock clock, Map<String, String> parameters, Receiver<Object> lateRows) {
        this.lateRows = lateRows;
        platform = Platform.system().with(clock);
        JobSettings plain = JobSettings.DEFAULT;
        settings = new JobSettings(
                plain.batchMode(),
                plain.objectReuse(),
                plain.watermarkIntervalMillis(),
                plain.batchRows(),
                plain.channelBatches(),
                parameters,
                plain.checkpoints(),
                plain.restarts(),
                plain.failsByRegion(),
                plain.restore(),
                plain.state(),
                plain.disks());
    }

    @Override
    public String jobName() {
        return "script";
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
        return ScriptContext.class.getClassLoader();
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
    public void schedule(long timeMillis, Callback callback) {}

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
        return tag.equals(LateRows.WAY_OUT) ? lateRows : null;
    }

    @Override
    public <T> T shared(String name, Supplier<T> maker) {
        return maker.get();
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
        return new OperatorException(name(), "The operator failed on record " + record + ": " + cause, cause);
    }
}
