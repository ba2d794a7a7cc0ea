package weir.serializers;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A {@link DataInputView} on a stream, which it does not buffer. */
public class DataInputViewStreamWrapper extends DataInputStream implements DataInputView {
    public DataInputViewStreamWrapper(InputStream in) {
        super(in);
    }

    @Override
    public void skipBytesToRead(int numBytes) throws IOException {
        in.skipNBytes(numBytes);
    }
}
