package weir.api.source;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import weir.api.state.CheckpointListener;

/**
 * Reads the splits given to one subtask. All methods are called by one thread, which also runs other tasks: no method
 * may block. A source that can only block is written as a {@link SourceFunction}.
 */
public interface SourceReader<T, SplitT extends SourceSplit> extends AutoCloseable, CheckpointListener {
    /** Called once, before the first split and the first poll. */
    void start();

    /** Emits one record, or a few, into {@code output} and says whether more are at hand; never blocks. */
    InputStatus pollNext(ReaderOutput<T> output) throws Exception;

    /** The splits not yet read to their end, each at the position behind the last record emitted. */
    List<SplitT> snapshotState(long checkpointId);

    /** Completes when {@link #pollNext} is worth another call; may be asked many times. */
    CompletableFuture<Void> isAvailable();

    void addSplits(List<SplitT> splits);

    /** Called when the enumerator has no further splits for this reader. */
    void notifyNoMoreSplits();

    default void handleSourceEvents(SourceEvent event) {}

    @Override
    default void notifyCheckpointComplete(long checkpointId) throws Exception {}

    /** Holds splits whose watermark ran ahead, and releases them, for watermark alignment. */
    default void pauseOrResumeSplits(Collection<String> splitsToPause, Collection<String> splitsToResume) {
        throw new IllegalStateException("Watermark alignment was asked for, but "
                + getClass().getName()
                + " cannot pause a single split. Override pauseOrResumeSplits, or take withWatermarkAlignment off.");
    }
}
