package weir.api.sink;

import java.io.IOException;
import java.io.Serializable;
import weir.api.Delivery;

/** Where records go: makes one writer for each parallel subtask. */
public interface Sink<InputT> extends Serializable {
    SinkWriter<InputT> createWriter(WriterInitContext context) throws IOException;

    /**
     * What the sink promises if a job fails: exactly-once where it commits with checkpoints. A sink whose writes may be repeated
     * without harm, such as upserts by key, says {@link Delivery#EFFECTIVELY_ONCE}.
     */
    default Delivery delivery() {
        return this instanceof SupportsCommitter<?> ? Delivery.EXACTLY_ONCE : Delivery.AT_LEAST_ONCE;
    }
}
