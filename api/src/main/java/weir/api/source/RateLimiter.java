package weir.api.source;

import java.util.concurrent.CompletionStage;

/** Says when a reader may emit its next records. One reader has one limiter; all calls come from its thread. */
public interface RateLimiter<SplitT extends SourceSplit> {
    /** Called once before the first {@link #acquire}; gives the limiter the job's clock and timers. */
    default void open(SourceReaderContext context) {}

    default CompletionStage<Void> acquire() {
        return acquire(1);
    }

    /** Takes {@code numberOfEvents} permits; completes when they may be used. */
    CompletionStage<Void> acquire(int numberOfEvents);

    default void notifyCheckpointComplete(long checkpointId) {}

    default void notifyAddingSplit(SplitT split) {}
}
