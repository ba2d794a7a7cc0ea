package weir.api.sink;

import java.io.IOException;
import java.util.Collection;
import weir.serializers.SimpleVersionedSerializer;

/** A {@link Sink} whose writers keep state in checkpoints. */
public interface SupportsWriterState<InputT, WriterStateT> {
    StatefulSinkWriter<InputT, WriterStateT> restoreWriter(
            WriterInitContext context, Collection<WriterStateT> recoveredState) throws IOException;

    SimpleVersionedSerializer<WriterStateT> getWriterStateSerializer();
}
