package weir.operators.source;

import java.lang.invoke.MethodHandles;
import java.util.LinkedHashMap;
import java.util.Map;
import weir.api.source.ReaderOutput;
import weir.api.source.SourceOutput;
import weir.api.time.Watermark;
import weir.api.time.WatermarkStrategy;
import weir.spi.Receiver;
import weir.spi.Specialized;
import weir.time.SplitTime;

/** Takes what a reader emits, split by split, and merges their time. */
final class TimedReaderOutput<T> implements ReaderOutput<T> {
    /** The split of records that a reader emits without naming one. */
    private static final String UNNAMED = "";

    /** Longer than it takes to be given the next split. */
    private static final long EMPTY_IDLE_NANOS = 1_000_000_000;

    private final Receiver<T> out;
    private final WatermarkStrategy<T> strategy;
    private final StrategyContext context;
    private final boolean periodic;
    private final SplitTime time = new SplitTime();
    private final Map<String, SplitOutput<T>> outputs = new LinkedHashMap<>();
    private SplitOutput<T> unnamed;
    private long releasedCount;
    private long emptySince = Long.MAX_VALUE;
    private boolean empty;

    TimedReaderOutput(Receiver<T> out, WatermarkStrategy<T> strategy, StrategyContext context, boolean periodic) {
        this.out = out;
        this.strategy = strategy;
        this.context = context;
        this.periodic = periodic;
    }

    /** The watermark of all splits together. */
    long watermark() {
        return time.current();
    }

    /** True if this reader holds nobody's time back for now. */
    boolean isIdle() {
        return empty || time.isIdle();
    }

    /**
     * Notes that there was nothing to read. A reader that has had no split for a while, as one of more readers than there
     * are partitions, is idle: it would hold back the others for ever.
     */
    void noteSilence(long activeNanos) throws Exception {
        if (!outputs.isEmpty()) {
            emptySince = Long.MAX_VALUE;
        } else if (emptySince == Long.MAX_VALUE) {
            emptySince = activeNanos;
        } else if (!empty && activeNanos - emptySince > EMPTY_IDLE_NANOS) {
            empty = true;
            out.onIdle(true);
        }
    }

    /** The records of all splits together. */
    long count() {
        long count = releasedCount;
        for (SplitOutput<T> output : outputs.values()) {
            count += output.count();
        }
        return count;
    }

    void onPeriodicEmit() {
        outputs.values().forEach(SplitOutput::onPeriodicEmit);
    }

    @Override
    public void collect(T record) {
        unnamed().collect(record);
    }

    @Override
    public void collect(T record, long timestamp) {
        unnamed().collect(record, timestamp);
    }

    @Override
    public void emitWatermark(Watermark watermark) {
        unnamed().emitWatermark(watermark);
    }

    @Override
    public void markIdle() {
        unnamed().markIdle();
    }

    @Override
    public void markActive() {
        unnamed().markActive();
    }

    @Override
    public SourceOutput<T> createOutputForSplit(String splitId) {
        return outputs.computeIfAbsent(splitId, this::create);
    }

    @Override
    public void releaseOutputForSplit(String splitId) {
        SplitOutput<T> output = outputs.remove(splitId);
        if (output != null) {
            releasedCount += output.count();
            output.release();
        }
    }

    private SplitOutput<T> unnamed() {
        if (unnamed == null) {
            unnamed = outputs.computeIfAbsent(UNNAMED, this::create);
        }
        return unnamed;
    }

    private SplitOutput<T> create(String splitId) {
        try {
            if (empty) {
                empty = false;
                out.onIdle(false);
            }
            return Specialized.create(
                    MethodHandles.lookup(),
                    TimedOutput.class,
                    out,
                    time,
                    time.add(splitId),
                    strategy.createTimestampAssigner(context),
                    strategy.createWatermarkGenerator(context),
                    periodic);
        } catch (Exception e) {
            throw SourceFailure.wrap(e);
        }
    }
}
