package weir.sql.connectors.generated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import weir.api.source.InputStatus;
import weir.api.source.ProgressReporting;
import weir.api.source.RateLimiter;
import weir.api.source.ReaderOutput;
import weir.api.source.SourceReader;
import weir.api.source.SourceReaderContext;
import weir.batch.Batch;

/** Makes one block after the other: of several splits, that which is furthest behind. */
final class BlockReader implements SourceReader<Batch, BlockSplit>, ProgressReporting {
    private final SourceReaderContext context;
    private final BatchGenerator generator;
    private final RateLimiter<BlockSplit> limiter;
    private final long rows;
    private final List<BlockSplit> splits = new ArrayList<>();
    private final Set<String> paused = new HashSet<>();
    private CompletableFuture<Void> splitsAdded = new CompletableFuture<>();
    private CompletableFuture<Void> permit;
    private boolean noMoreSplits;

    /** {@code limiter} is opened already. */
    BlockReader(SourceReaderContext context, BatchGenerator generator, RateLimiter<BlockSplit> limiter, long rows) {
        this.context = context;
        this.generator = generator;
        this.limiter = limiter;
        this.rows = rows;
    }

    @Override
    public void start() {
        if (splits.isEmpty()) {
            context.sendSplitRequest();
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Batch> output) {
        int behind = furthestBehind();
        if (behind < 0) {
            return noMoreSplits && splits.isEmpty() ? InputStatus.END_OF_INPUT : waitForSplits();
        }
        BlockSplit split = splits.get(behind);
        int count = (int) Math.min(split.blockRows(), rows - split.firstRow());
        if (count <= 0) {
            finish(behind, output);
            return InputStatus.MORE_AVAILABLE;
        }
        if (permit == null) {
            permit = limiter.acquire(count).toCompletableFuture();
        }
        if (!permit.isDone()) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        permit = null;
        splits.set(behind, split.advanced());
        Batch batch = generator.generate(split.firstRow(), count);
        if (batch.size() > 0) {
            output.createOutputForSplit(split.splitId()).collect(batch);
        }
        return InputStatus.MORE_AVAILABLE;
    }

    /** The index of the split to go on with; -1 where there is none. */
    private int furthestBehind() {
        int found = -1;
        for (int i = 0; i < splits.size(); i++) {
            BlockSplit split = splits.get(i);
            if (!paused.contains(split.splitId())
                    && (found < 0 || split.firstRow() < splits.get(found).firstRow())) {
                found = i;
            }
        }
        return found;
    }

    private void finish(int index, ReaderOutput<Batch> output) {
        output.releaseOutputForSplit(splits.remove(index).splitId());
        if (splits.isEmpty() && !noMoreSplits) {
            context.sendSplitRequest();
        }
    }

    private InputStatus waitForSplits() {
        if (splitsAdded.isDone()) {
            splitsAdded = new CompletableFuture<>();
        }
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return permit == null ? splitsAdded : permit;
    }

    @Override
    public List<BlockSplit> snapshotState(long checkpointId) {
        return List.copyOf(splits);
    }

    @Override
    public void addSplits(List<BlockSplit> added) {
        splits.addAll(added);
        splitsAdded.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        noMoreSplits = true;
        splitsAdded.complete(null);
    }

    /** The rows of one subtask's splits come from all over the numbers, so the first of them tells for all. */
    @Override
    public double fractionRead() {
        if (splits.isEmpty()) {
            return noMoreSplits ? 1 : 0;
        }
        return Math.min(1, (double) splits.get(0).firstRow() / rows);
    }

    @Override
    public void pauseOrResumeSplits(Collection<String> splitsToPause, Collection<String> splitsToResume) {
        paused.addAll(splitsToPause);
        splitsToResume.forEach(paused::remove);
        splitsAdded.complete(null);
    }

    @Override
    public void close() {}
}
