package weir.spi;

import java.util.function.Supplier;
import weir.api.accumulators.AccumulatorSet;
import weir.base.Platform;

/** What an operator may ask of the task that owns it. */
public interface OperatorContext {
    /** Which of the parallel slices of an operator this is. */
    record Slice(int index, int parallelism, int maxParallelism, int attempt) {}

    String jobName();

    /** The operator's name, as plans, messages and metrics show it. */
    String name();

    /** The operator's stable identity: its uid, or one derived from structure and name. */
    String id();

    Slice slice();

    Platform platform();

    JobSettings settings();

    ClassLoader userClassLoader();

    ProcessingTimers processingTimers();

    Mailbox mailbox();

    /** Counters and gauges of this operator. */
    OperatorMetrics metrics();

    /** Where rows for a side output go; null if nobody listens, so that nothing need be made for it. */
    Receiver<Object> sideOutput(String tag);

    /** The one object of this name for all tasks of this run; the first to ask makes it. */
    <T> T shared(String name, Supplier<T> maker);

    /** What user code of this operator counts for the job's result. */
    AccumulatorSet accumulators();

    /** Has {@code resource} closed behind the operator, also after a failure. */
    void atRelease(AutoCloseable resource);

    /**
     * Asks for a checkpoint soon, because the operator's {@link Operator#finish} waits for one to be complete; false if none
     * will ever be taken, so that there is nothing to wait for.
     */
    default boolean wantCheckpoint() {
        return false;
    }

    /** Says which record {@code cause} happened with; keeps the innermost operator of a chain. */
    OperatorException failure(Throwable cause, Object record);
}
