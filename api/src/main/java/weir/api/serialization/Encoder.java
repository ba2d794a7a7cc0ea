package weir.api.serialization;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;

/** Writes records one behind the other into a stream, each with whatever ends it. */
public interface Encoder<IN> extends Serializable {
    /** Writes {@code element}; neither flushes nor closes {@code stream}. */
    void encode(IN element, OutputStream stream) throws IOException;
}
