package weir.sql.connectors.generated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import weir.api.source.Boundedness;
import weir.api.source.FixedSplitEnumerator;
import weir.api.source.RateLimiter;
import weir.api.source.RateLimiterStrategy;
import weir.api.source.Source;
import weir.api.source.SourceReader;
import weir.api.source.SourceReaderContext;
import weir.api.source.SplitCollectionSerializer;
import weir.api.source.SplitEnumerator;
import weir.api.source.SplitEnumeratorContext;
import weir.batch.Batch;
import weir.serializers.SimpleVersionedSerializer;

/**
 * A source of made rows.
 *
 * @param generators makes the rows
 * @param rows how many numbers there are; {@link #UNLIMITED} for no end
 * @param rowsPerSecond how many numbers a second, over all subtasks; {@link #AS_FAST_AS_POSSIBLE} for no limit
 * @param maxSplits how many subtasks at most make rows
 */
public record GeneratedSource(BatchGenerator.Factory generators, long rows, double rowsPerSecond, int maxSplits)
        implements Source<Batch, BlockSplit, Collection<BlockSplit>> {
    public static final long UNLIMITED = Long.MAX_VALUE;

    public static final double AS_FAST_AS_POSSIBLE = Double.POSITIVE_INFINITY;

    private static final int MAX_BLOCK_ROWS = 1_024;

    /** At a limited rate, a subtask makes so many blocks a second, so that rows do not come in gusts. */
    private static final int BLOCKS_PER_SECOND = 20;

    /** Rows that every subtask makes its share of. */
    public GeneratedSource(BatchGenerator.Factory generators, long rows, double rowsPerSecond) {
        this(generators, rows, rowsPerSecond, Integer.MAX_VALUE);
    }

    @Override
    public Boundedness getBoundedness() {
        return rows == UNLIMITED ? Boundedness.CONTINUOUS_UNBOUNDED : Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<Batch, BlockSplit> createReader(SourceReaderContext context) {
        RateLimiterStrategy<BlockSplit> strategy = rowsPerSecond == AS_FAST_AS_POSSIBLE
                ? RateLimiterStrategy.noOp()
                : RateLimiterStrategy.perSecond(rowsPerSecond);
        RateLimiter<BlockSplit> limiter = strategy.createRateLimiter(Math.min(maxSplits, context.currentParallelism()));
        limiter.open(context);
        return new BlockReader(context, generators.create(context), limiter, rows);
    }

    @Override
    public SplitEnumerator<BlockSplit, Collection<BlockSplit>> createEnumerator(
            SplitEnumeratorContext<BlockSplit> context) {
        int count = Math.min(maxSplits, context.currentParallelism());
        List<BlockSplit> splits = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            splits.add(new BlockSplit(index, count, blockRows(count), index));
        }
        return new FixedSplitEnumerator<>(context, splits);
    }

    private int blockRows(int parallelism) {
        return (int) Math.max(1, Math.min(MAX_BLOCK_ROWS, rowsPerSecond / parallelism / BLOCKS_PER_SECOND));
    }

    @Override
    public SplitEnumerator<BlockSplit, Collection<BlockSplit>> restoreEnumerator(
            SplitEnumeratorContext<BlockSplit> context, Collection<BlockSplit> checkpoint) {
        return new FixedSplitEnumerator<>(context, checkpoint);
    }

    @Override
    public SimpleVersionedSerializer<BlockSplit> getSplitSerializer() {
        return new BlockSplit.Serializer();
    }

    @Override
    public SimpleVersionedSerializer<Collection<BlockSplit>> getEnumeratorCheckpointSerializer() {
        return new SplitCollectionSerializer<>(new BlockSplit.Serializer());
    }
}
