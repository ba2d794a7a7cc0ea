package weir.api.sink;

import java.io.IOException;
import java.io.Serializable;

/** Where records go: makes one writer for each parallel subtask. */
public interface Sink<InputT> extends Serializable {
    SinkWriter<InputT> createWriter(WriterInitContext context) throws IOException;
}
