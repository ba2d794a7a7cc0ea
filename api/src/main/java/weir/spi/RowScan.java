package weir.spi;

import java.io.Closeable;
import java.io.IOException;

/** Goes over the rows of a {@link RowStore}, in the order of their keys' unsigned bytes. */
public interface RowScan extends Closeable {
    /** Goes on to the next row; false if there is none. */
    boolean next() throws IOException;

    /** The key of the row, in an array of its own. */
    byte[] key();

    /** The value of the row, in an array of its own. */
    byte[] value();

    @Override
    void close() throws IOException;
}
