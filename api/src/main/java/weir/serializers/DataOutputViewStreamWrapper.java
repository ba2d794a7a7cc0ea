package weir.serializers;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A {@link DataOutputView} on a stream, which it does not buffer. */
public class DataOutputViewStreamWrapper extends DataOutputStream implements DataOutputView {
    public DataOutputViewStreamWrapper(OutputStream out) {
        super(out);
    }

    @Override
    public void skipBytesToWrite(int numBytes) throws IOException {
        write(new byte[numBytes]);
    }
}
