package weir.api.source;

import java.io.IOException;
import java.util.List;
import weir.api.state.CheckpointListener;

/** Finds the splits of a source and hands them to readers; there is one for all subtasks, run by one thread. */
public interface SplitEnumerator<SplitT extends SourceSplit, CheckpointT> extends AutoCloseable, CheckpointListener {
    /** Called once, before anything else. */
    void start();

    /** A reader has nothing left to read. {@code requesterHostname} may be null. */
    void handleSplitRequest(int subtaskId, String requesterHostname);

    /** Takes back splits whose reader failed before a checkpoint held them. */
    void addSplitsBack(List<SplitT> splits, int subtaskId);

    /** A reader is there and can be given splits. */
    void addReader(int subtaskId);

    CheckpointT snapshotState(long checkpointId) throws Exception;

    @Override
    void close() throws IOException;

    @Override
    default void notifyCheckpointComplete(long checkpointId) throws Exception {}

    default void handleSourceEvent(int subtaskId, SourceEvent sourceEvent) {}
}
