package weir.api.sink;

import java.io.IOException;
import weir.serializers.SimpleVersionedSerializer;

/** A {@link Sink} that commits in two phases; its writers are {@link CommittingSinkWriter}s. */
public interface SupportsCommitter<CommittableT> {
    Committer<CommittableT> createCommitter(CommitterInitContext context) throws IOException;

    SimpleVersionedSerializer<CommittableT> getCommittableSerializer();
}
