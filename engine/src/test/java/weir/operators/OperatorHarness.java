package weir.operators;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Supplier;
import weir.api.accumulators.AccumulatorSet;
import weir.base.Platform;
import weir.base.VirtualClock;
import weir.engine.OperatorSnapshot;
import weir.engine.SnapshotInput;
import weir.spi.JobSettings;
import weir.spi.Mailbox;
import weir.spi.OneInputOperator;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.OperatorException;
import weir.spi.OperatorFactory;
import weir.spi.OperatorMetrics;
import weir.spi.ProcessingTimers;
import weir.spi.Receiver;
import weir.spi.TwoInputOperator;

/**
 * Feeds one operator of one or two inputs by hand, on a clock that stands still, and writes down all it emits: rows as
 * {@code value@time}, those of a side output as {@code tag: value@time}, watermarks as {@code -5-}.
 */
public final class OperatorHarness implements OperatorContext, ProcessingTimers {
    private record Call(long time, Callback callback) {}

    private final OperatorFactory<Object> factory;
    private final VirtualClock clock = new VirtualClock(0);
    private final PriorityQueue<Call> calls = new PriorityQueue<>((a, b) -> Long.compare(a.time, b.time));
    private final Queue<Mailbox.Action> mail = new ArrayDeque<>();
    private final OperatorMetrics metrics = new OperatorMetrics();
    private final AccumulatorSet accumulators = new AccumulatorSet();
    private final List<String> output = new ArrayList<>();
    private final Slice slice;
    private Operator operator;
    private boolean checkpoints;
    private int wanted;

    @SuppressWarnings("unchecked")
    public OperatorHarness(OperatorFactory<?> factory) {
        this.factory = (OperatorFactory<Object>) factory;
        this.slice = new Slice(0, 1, 128, 0);
        run(() -> {
            operator = create();
            operator.open();
        });
    }

    /** Task {@code index} of {@code parallelism}, going on from what the tasks of an earlier run left. */
    @SuppressWarnings("unchecked")
    public OperatorHarness(OperatorFactory<?> factory, List<OperatorSnapshot> snapshots, int index, int parallelism) {
        this.factory = (OperatorFactory<Object>) factory;
        this.slice = new Slice(index, parallelism, 128, 1);
        run(() -> {
            operator = create();
            operator.restore(new SnapshotInput(snapshots));
            operator.open();
        });
    }

    /** Has the operator live in a run that takes checkpoints. */
    public OperatorHarness withCheckpoints() {
        checkpoints = true;
        return this;
    }

    /** A barrier passes: what the operator, then being task {@code task}, hands in. */
    public OperatorSnapshot barrier(long checkpointId, int task) {
        OperatorSnapshot target =
                new OperatorSnapshot(new OperatorSnapshot.Origin("id", "operator", task, 1, 128), checkpointId, 0);
        run(() -> {
            operator.beforeBarrier(checkpointId);
            operator.snapshot(target);
        });
        return target;
    }

    public OperatorSnapshot barrier(long checkpointId) {
        return barrier(checkpointId, 0);
    }

    public OperatorHarness complete(long checkpointId) {
        run(() -> operator.checkpointComplete(checkpointId));
        return this;
    }

    /** How often the operator asked for a checkpoint. */
    public int checkpointsWanted() {
        return wanted;
    }

    private Operator create() throws Exception {
        return factory.create(this, recorder(""));
    }

    /** Something that may fail; in a test that is an error. */
    private interface Action {
        void run() throws Exception;
    }

    private static void run(Action action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Receiver<Object> recorder(String prefix) {
        return new Receiver<>() {
            @Override
            public void onRow(Object row, long time) {
                output.add(prefix + row + "@" + time);
            }

            @Override
            public void onWatermark(long watermark) {
                output.add("-" + watermark + "-");
            }

            @Override
            public void onIdle(boolean idle) {
                output.add(idle ? "idle" : "back");
            }
        };
    }

    @SuppressWarnings("unchecked")
    private OneInputOperator<Object, Object> one() {
        return (OneInputOperator<Object, Object>) operator;
    }

    @SuppressWarnings("unchecked")
    private TwoInputOperator<Object, Object, Object> two() {
        return (TwoInputOperator<Object, Object, Object>) operator;
    }

    public OperatorHarness row(Object row, long time) {
        run(() -> one().onRow(row, time));
        return this;
    }

    public OperatorHarness first(Object row, long time) {
        run(() -> two().onFirst(row, time));
        return this;
    }

    public OperatorHarness second(Object row, long time) {
        run(() -> two().onSecond(row, time));
        return this;
    }

    public OperatorHarness watermark(long watermark) {
        if (operator instanceof TwoInputOperator) {
            run(() -> two().onWatermark(watermark));
        } else {
            run(() -> one().onWatermark(watermark));
        }
        return this;
    }

    public OperatorHarness idle(boolean idle) {
        run(() -> one().onIdle(idle));
        return this;
    }

    /** Moves the clock and makes the calls that are due. */
    public OperatorHarness clock(long millis) {
        clock.advanceTo(millis);
        while (!calls.isEmpty() && calls.peek().time <= millis) {
            Call call = calls.poll();
            run(() -> call.callback.onProcessingTime(millis));
        }
        return this;
    }

    /** Runs what other threads handed to the operator. */
    public OperatorHarness readMail() {
        for (Mailbox.Action action = mail.poll(); action != null; action = mail.poll()) {
            run(action::run);
        }
        return this;
    }

    /** Ends a turn of the task. */
    public OperatorHarness turnEnd() {
        run(operator::onTurnEnd);
        return this;
    }

    public boolean isReady() {
        return operator.isReady();
    }

    /** Tells the operator that its input has ended; true if it waits for nothing any more. */
    public boolean finishes() {
        boolean[] finished = new boolean[1];
        run(() -> finished[0] = operator.finish());
        return finished[0];
    }

    /** Replaces the operator by one that takes up its snapshot. */
    public OperatorHarness restart() {
        run(() -> {
            OperatorSnapshot target =
                    new OperatorSnapshot(new OperatorSnapshot.Origin("id", "operator", 0, 1, 128), 1, 0);
            operator.snapshot(target);
            operator.release();
            calls.clear();
            mail.clear();
            operator = create();
            operator.restore(new SnapshotInput(List.of(target)));
            operator.open();
        });
        return this;
    }

    /** What came out since the last call. */
    public List<String> output() {
        List<String> result = List.copyOf(output);
        output.clear();
        return result;
    }

    @Override
    public String jobName() {
        return "test";
    }

    @Override
    public String name() {
        return "tested";
    }

    @Override
    public String id() {
        return "tested-1";
    }

    @Override
    public Slice slice() {
        return slice;
    }

    @Override
    public Platform platform() {
        return new Platform(clock, null, null, null, 1);
    }

    @Override
    public JobSettings settings() {
        return JobSettings.DEFAULT;
    }

    @Override
    public ClassLoader userClassLoader() {
        return getClass().getClassLoader();
    }

    @Override
    public ProcessingTimers processingTimers() {
        return this;
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
        return recorder(tag + ": ");
    }

    @Override
    public <S> S shared(String object, Supplier<S> maker) {
        return maker.get();
    }

    @Override
    public AccumulatorSet accumulators() {
        return accumulators;
    }

    @Override
    public boolean wantCheckpoint() {
        wanted++;
        return checkpoints;
    }

    /** The operators that are tried here leave nothing behind. */
    @Override
    public void atRelease(AutoCloseable resource) {}

    @Override
    public OperatorException failure(Throwable cause, Object record) {
        return cause instanceof OperatorException known
                ? known
                : new OperatorException(name(), cause.getMessage() + " at record " + record, cause);
    }

    @Override
    public long currentTimeMillis() {
        return clock.currentTimeMillis();
    }

    @Override
    public void schedule(long timeMillis, Callback callback) {
        calls.add(new Call(timeMillis, callback));
    }
}
