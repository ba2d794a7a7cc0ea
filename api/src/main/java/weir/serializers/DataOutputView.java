package weir.serializers;

import java.io.DataOutput;
import java.io.IOException;

/** Where serializers write, in the byte order and encodings of {@link DataOutput}. */
public interface DataOutputView extends DataOutput {
    /** Leaves {@code numBytes} bytes to be filled later by whoever owns the view. */
    void skipBytesToWrite(int numBytes) throws IOException;
}
