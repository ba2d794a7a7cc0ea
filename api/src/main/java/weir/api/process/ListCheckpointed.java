package weir.api.process;

import java.io.Serializable;
import java.util.List;

/**
 * A function with operator state that is one list, as in Flink 1.x: simpler than {@link CheckpointedFunction}, and
 * without a say in how the list is dealt out when the parallelism changes.
 */
public interface ListCheckpointed<T extends Serializable> {
    /** What the checkpoint keeps; each element may end up in another task. */
    List<T> snapshotState(long checkpointId, long timestamp) throws Exception;

    /** Takes up what was kept; called before {@code open}, and only where there is something. */
    void restoreState(List<T> state) throws Exception;
}
