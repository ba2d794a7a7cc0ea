package weir.api.source;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lets another reader emit no faster than a {@link RateLimiter} allows. */
public final class RateLimitedSourceReader<T, SplitT extends SourceSplit>
        implements SourceReader<T, SplitT>, ProgressReporting {
    private final SourceReader<T, SplitT> reader;
    private final RateLimiter<SplitT> limiter;
    private CompletableFuture<Void> permit;

    /** {@code limiter} is opened already. */
    public RateLimitedSourceReader(SourceReader<T, SplitT> reader, RateLimiter<SplitT> limiter) {
        this.reader = reader;
        this.limiter = limiter;
    }

    /** {@code reader} held to the rate of {@code limiter}; the reader itself where that is no limit at all. */
    public static <T, SplitT extends SourceSplit> SourceReader<T, SplitT> limit(
            SourceReader<T, SplitT> reader, RateLimiter<SplitT> limiter) {
        return limiter instanceof UnlimitedRateLimiter ? reader : new RateLimitedSourceReader<>(reader, limiter);
    }

    @Override
    public void start() {
        reader.start();
    }

    @Override
    public InputStatus pollNext(ReaderOutput<T> output) throws Exception {
        if (!reader.isAvailable().isDone()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        if (permit == null) {
            permit = limiter.acquire().toCompletableFuture();
        }
        if (!permit.isDone()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        permit = null;
        return reader.pollNext(output);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        CompletableFuture<Void> input = reader.isAvailable();
        return permit == null || !input.isDone() ? input : permit;
    }

    @Override
    public List<SplitT> snapshotState(long checkpointId) {
        return reader.snapshotState(checkpointId);
    }

    @Override
    public void addSplits(List<SplitT> splits) {
        splits.forEach(limiter::notifyAddingSplit);
        reader.addSplits(splits);
    }

    @Override
    public void notifyNoMoreSplits() {
        reader.notifyNoMoreSplits();
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        reader.handleSourceEvents(event);
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        limiter.notifyCheckpointComplete(checkpointId);
        reader.notifyCheckpointComplete(checkpointId);
    }

    @Override
    public void pauseOrResumeSplits(Collection<String> splitsToPause, Collection<String> splitsToResume) {
        reader.pauseOrResumeSplits(splitsToPause, splitsToResume);
    }

    @Override
    public double fractionRead() {
        return reader instanceof ProgressReporting reporting ? reporting.fractionRead() : Double.NaN;
    }

    @Override
    public void close() throws Exception {
        reader.close();
    }
}
