package weir.operators.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import weir.api.accumulators.AccumulatorSet;
import weir.base.Platform;
import weir.base.VirtualClock;
import weir.batch.Batch;
import weir.batch.Column;
import weir.batch.Marks;
import weir.batch.ObjectColumn;
import weir.engine.OperatorSnapshot;
import weir.engine.SnapshotInput;
import weir.spi.JobSettings;
import weir.spi.Mailbox;
import weir.spi.Operator;
import weir.spi.OperatorContext;
import weir.spi.OperatorException;
import weir.spi.OperatorFactory;
import weir.spi.OperatorMetrics;
import weir.spi.ProcessingTimers;
import weir.spi.Receiver;

/** Feeds one operator by hand, on a clock that stands still, and writes down what comes out as {@code value@time}. */
final class WindowHarness<T> implements OperatorContext, ProcessingTimers {
    private record Call(long time, Callback callback) {}

    private final VirtualClock clock = new VirtualClock(0);
    private final PriorityQueue<Call> calls = new PriorityQueue<>((a, b) -> Long.compare(a.time, b.time));
    private final Map<String, List<String>> sideOutputs = new HashMap<>();
    private final OperatorMetrics metrics = new OperatorMetrics();
    private final AccumulatorSet accumulators = new AccumulatorSet();
    private final OperatorFactory<?> factory;
    private final List<String> output = new ArrayList<>();
    private long lateRowsBeforeRestart;
    private Operator operator;
    private Receiver<T> input;

    WindowHarness(OperatorFactory<?> factory) {
        this.factory = factory;
        start(null);
    }

    @SuppressWarnings("unchecked")
    private void start(OperatorSnapshot snapshot) {
        calls.clear();
        run(() -> {
            operator = ((OperatorFactory<Object>) factory).create(this, recorder(output));
            input = (Receiver<T>) operator;
            if (snapshot != null) {
                operator.restore(new SnapshotInput(List.of(snapshot)));
            }
            operator.open();
        });
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

    private static Receiver<Object> recorder(List<String> log) {
        return new Receiver<>() {
            @Override
            public void onRow(Object row, long time) {
                log.add(row + "@" + time);
            }

            @Override
            public void onWatermark(long watermark) {}

            @Override
            public void onIdle(boolean idle) {}
        };
    }

    WindowHarness<T> row(T row, long time) {
        run(() -> input.onRow(row, time));
        return this;
    }

    WindowHarness<T> watermark(long watermark) {
        run(() -> input.onWatermark(watermark));
        return this;
    }

    /** Feeds rows in one batch without watermarks. */
    void batch(List<T> rows, long[] times) {
        batch(rows, times, Marks.NONE);
    }

    /** Feeds rows and, after each, the watermark that is beside it, in one batch. */
    void batch(List<T> rows, long[] times, long[] watermarks) {
        int[] places = new int[watermarks.length];
        Arrays.setAll(places, i -> i + 1);
        batch(rows, times, new Marks(places, watermarks, watermarks.length));
    }

    private void batch(List<T> rows, long[] times, Marks marks) {
        Column[] columns = {new ObjectColumn(rows.toArray(), rows.size())};
        run(() -> input.onBatch(new Batch(rows.size(), columns, times, marks)));
    }

    WindowHarness<T> clock(long millis) {
        clock.advanceTo(millis);
        while (!calls.isEmpty() && calls.peek().time <= millis) {
            Call call = calls.poll();
            run(() -> call.callback.onProcessingTime(millis));
        }
        return this;
    }

    /** Replaces the operator by one that takes up its snapshot. */
    WindowHarness<T> restart() {
        lateRowsBeforeRestart = lateRowsDropped();
        OperatorSnapshot target = new OperatorSnapshot(new OperatorSnapshot.Origin("id", "operator", 0, 1, 128), 1, 0);
        run(() -> {
            operator.snapshot(target);
            operator.release();
        });
        start(target);
        return this;
    }

    /** What came out since the last call. */
    List<String> output() {
        List<String> result = List.copyOf(output);
        output.clear();
        return result;
    }

    List<String> sideOutputOf(String tag) {
        return sideOutputs.getOrDefault(tag, List.of());
    }

    long lateRowsDropped() {
        return lateRowsBeforeRestart
                + (Long) metrics.readings().get("numLateRecordsDropped").get();
    }

    @Override
    public String jobName() {
        return "test";
    }

    @Override
    public String name() {
        return "window";
    }

    @Override
    public String id() {
        return "window-1";
    }

    @Override
    public Slice slice() {
        return new Slice(0, 1, 128, 0);
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
        return action -> run(action::run);
    }

    @Override
    public OperatorMetrics metrics() {
        return metrics;
    }

    @Override
    public Receiver<Object> sideOutput(String tag) {
        return recorder(sideOutputs.computeIfAbsent(tag, missing -> new ArrayList<>()));
    }

    @Override
    public <S> S shared(String object, Supplier<S> maker) {
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
        return cause instanceof OperatorException known
                ? known
                : new OperatorException("window", cause.getMessage() + " at record " + record, cause);
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
