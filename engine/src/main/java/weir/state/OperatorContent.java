package weir.state;

import java.io.IOException;
import java.util.List;

/** What an operator state consists of: elements that can be dealt out one by one. */
interface OperatorContent {
    List<byte[]> serialized() throws IOException;

    void addSerialized(byte[] element) throws IOException;
}
