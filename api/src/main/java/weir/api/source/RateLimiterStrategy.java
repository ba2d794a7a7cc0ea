package weir.api.source;

import java.io.Serializable;

/** Shares a total rate among the parallel readers of a source. */
@FunctionalInterface
public interface RateLimiterStrategy<SplitT extends SourceSplit> extends Serializable {
    /** Makes the limiter of one reader of {@code parallelism}. */
    RateLimiter<SplitT> createRateLimiter(int parallelism);

    /** At most {@code recordsPerSecond} records a second over all readers, evenly spaced and measured by the clock. */
    static <SplitT extends SourceSplit> RateLimiterStrategy<SplitT> perSecond(double recordsPerSecond) {
        if (!(recordsPerSecond > 0)) {
            throw new IllegalArgumentException("A rate must be above 0 records per second, not " + recordsPerSecond
                    + ". For no records at all, leave the source out; for no limit, use RateLimiterStrategy.noOp().");
        }
        return parallelism -> new PacedRateLimiter<>(recordsPerSecond / parallelism);
    }

    /** At most {@code recordsPerCheckpoint} records between two completed checkpoints, over all readers. */
    static <SplitT extends SourceSplit> RateLimiterStrategy<SplitT> perCheckpoint(int recordsPerCheckpoint) {
        return parallelism -> {
            int share = recordsPerCheckpoint / parallelism;
            if (share < 1) {
                throw new IllegalArgumentException(recordsPerCheckpoint + " records per checkpoint cannot be shared by "
                        + parallelism + " readers: allow at least " + parallelism
                        + ", or lower the parallelism of the source.");
            }
            return new CheckpointedRateLimiter<>(share);
        };
    }

    /** No limit. */
    static <SplitT extends SourceSplit> RateLimiterStrategy<SplitT> noOp() {
        return parallelism -> new UnlimitedRateLimiter<>();
    }
}
