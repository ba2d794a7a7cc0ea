package weir.sql.runtime;

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

/** The context of an operator that stands alone, for which the clock stands still. */
final class ScriptContext implements OperatorContext, ProcessingTimers {
    private final OperatorMetrics metrics = new OperatorMetrics();
    private final AccumulatorSet accumulators = new AccumulatorSet();

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
        return Platform.system();
    }

    @Override
    public JobSettings settings() {
        return JobSettings.DEFAULT;
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
        return 0;
    }

    @Override
    public void schedule(long timeMillis, Callback callback) {}

    @Override
    public Mailbox mailbox() {
        return action -> {};
    }

    @Override
    public OperatorMetrics metrics() {
        return metrics;
    }

    @Override
    public Receiver<Object> sideOutput(String tag) {
        return null;
    }

    @Override
    public <T> T shared(String name, Supplier<T> maker) {
        return maker.get();
    }

    @Override
    public AccumulatorSet accumulators() {
        return accumulators;
    }

    @Override
    public OperatorException failure(Throwable cause, Object record) {
        return new OperatorException(name(), "The operator failed on record " + record + ": " + cause, cause);
    }
}
