package weir.operators.source;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import weir.api.source.InputStatus;
import weir.api.source.ProgressReporting;
import weir.api.source.Source;
import weir.api.source.SourceReader;
import weir.api.source.SourceSplit;
import weir.api.time.WatermarkStrategy;
import weir.operators.context.Metrics;
import weir.spi.OperatorContext;
import weir.spi.ProcessingTimers;
import weir.spi.Progress;
import weir.spi.Receiver;
import weir.spi.SourceOperator;
import weir.spi.StateInput;
import weir.spi.StateOutput;
import weir.time.WatermarkMerge;

/** Runs one reader of a source. */
public final class SourceReaderOperator<T, SplitT extends SourceSplit> extends SourceOperator<T> {
    /** Idleness is looked at every watermark interval, so no turn of a reader that is not held back comes later. */
    private static final long LONGEST_TURN_GAP_MILLIS = 500;

    private final Source<T, SplitT, ?> source;
    private final TimedReaderOutput<T> output;
    private final boolean periodic;
    private final ActivityClock activity;
    private final Alignment alignment;
    private final SourceCoordinator<SplitT> coordinator;
    private SourceReader<T, SplitT> reader;
    private ReaderLoop<T> loop;
    private CompletableFuture<Void> awaited;
    private final SplitSnapshot<SplitT> splits;
    private List<SplitT> restored = List.of();
    private boolean ended;

    public SourceReaderOperator(
            OperatorContext context, Receiver<T> out, Source<T, SplitT, ?> source, WatermarkStrategy<T> strategy) {
        super(context, out);
        this.source = source;
        this.splits = new SplitSnapshot<>(source.getSplitSerializer());
        this.coordinator = context.shared(
                context.id(),
                () -> new SourceCoordinator<>(
                        source, context.platform(), context.slice().parallelism()));
        this.periodic = context.settings().watermarkIntervalMillis() > 0
                && !context.settings().batchMode();
        this.activity = new ActivityClock(context.platform().clock(), LONGEST_TURN_GAP_MILLIS);
        StrategyContext made = new StrategyContext(
                Metrics.group(context), activity, context.platform().clock());
        this.output = new TimedReaderOutput<>(out, BatchModeTime.strategy(strategy, context), made, periodic);
        this.alignment = new Alignment(strategy.getAlignmentParameters(), context);
    }

    @Override
    public void open() throws Exception {
        reader = source.createReader(new ReaderContext(context, coordinator));
        loop = ReaderLoop.of(reader, output);
        coordinator.register(context.slice().index(), this);
        reader.start();
        if (!restored.isEmpty()) {
            reader.addSplits(restored);
        }
        context.metrics().register(Metrics.RECORDS_OUT, output::count);
        context.metrics().register(Metrics.CURRENT_WATERMARK, output::watermark);
        if (periodic) {
            schedulePeriodicEmit();
        }
    }

    @Override
    public Progress produce(int maxRows) throws Exception {
        if (ended) {
            return Progress.DONE;
        }
        boolean waits = alignment.mustWait(output.watermark(), output.isIdle());
        activity.turn(waits);
        if (waits) {
            return Progress.IDLE;
        }
        try {
            return progress(loop.poll(maxRows));
        } catch (Exception e) {
            throw SourceFailure.unwrap(e);
        }
    }

    private Progress progress(InputStatus status) throws Exception {
        if (status == InputStatus.END_OF_INPUT) {
            ended = true;
            alignment.leave();
            out.onWatermark(WatermarkMerge.END);
            return Progress.DONE;
        } else if (status == InputStatus.NOTHING_AVAILABLE) {
            wakeWhenAvailable();
            output.noteSilence(activity.nanoTime());
            return loop.lastCount() > 0 ? Progress.WORKED : Progress.IDLE;
        }
        return Progress.WORKED;
    }

    @Override
    public void resumeEnded() throws Exception {
        super.resumeEnded();
        alignment.leave();
        coordinator.unregister(context.slice().index());
    }

    @Override
    public void snapshot(StateOutput target) throws IOException {
        splits.write(reader.snapshotState(target.checkpointId()), target);
    }

    @Override
    public void restore(StateInput source) throws IOException {
        restored = splits.read(source, context.slice());
        coordinator.restore(source);
    }

    @Override
    public void checkpointComplete(long checkpointId) throws Exception {
        reader.notifyCheckpointComplete(checkpointId);
    }

    @Override
    public void checkpointAborted(long checkpointId) throws Exception {
        reader.notifyCheckpointAborted(checkpointId);
    }

    @Override
    public double fractionRead() {
        return reader instanceof ProgressReporting reporting ? reporting.fractionRead() : Double.NaN;
    }

    @Override
    public void release() throws Exception {
        if (reader != null) {
            reader.close();
        }
        alignment.leave();
        coordinator.unregister(context.slice().index());
    }

    ProcessingTimers timers() {
        return context.processingTimers();
    }

    /** Has the reader told something in its own task, between two rows. */
    void deliver(Consumer<SourceReader<T, SplitT>> news) {
        context.mailbox().execute(() -> news.accept(reader));
    }

    private void wakeWhenAvailable() {
        CompletableFuture<Void> available = reader.isAvailable();
        if (available != awaited && !available.isDone()) {
            awaited = available;
            available.thenRun(() -> context.mailbox().execute(() -> {}));
        }
    }

    private void schedulePeriodicEmit() {
        long next = timers().currentTimeMillis() + context.settings().watermarkIntervalMillis();
        timers().schedule(next, due -> {
            if (!ended) {
                output.onPeriodicEmit();
                schedulePeriodicEmit();
            }
        });
    }
}
