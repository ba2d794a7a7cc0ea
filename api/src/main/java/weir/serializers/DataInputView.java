package weir.serializers;

import java.io.DataInput;
import java.io.IOException;

/** Where serializers read what they wrote to a {@link DataOutputView}. */
public interface DataInputView extends DataInput {
    /** Skips exactly {@code numBytes} bytes or fails with an {@link java.io.EOFException}. */
    void skipBytesToRead(int numBytes) throws IOException;
}
