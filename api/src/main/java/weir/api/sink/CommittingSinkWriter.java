package weir.api.sink;

import java.io.IOException;
import java.util.Collection;

/** The first phase of an exactly-once sink. */
public interface CommittingSinkWriter<InputT, CommittableT> extends SinkWriter<InputT> {
    /** What was written since the last call, for a {@link Committer}; called after {@link #flush}. */
    Collection<CommittableT> prepareCommit() throws IOException, InterruptedException;
}
