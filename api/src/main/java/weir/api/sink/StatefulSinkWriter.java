package weir.api.sink;

import java.io.IOException;
import java.util.List;

/** A writer that keeps state in checkpoints. */
public interface StatefulSinkWriter<InputT, WriterStateT> extends SinkWriter<InputT> {
    List<WriterStateT> snapshotState(long checkpointId) throws IOException;
}
