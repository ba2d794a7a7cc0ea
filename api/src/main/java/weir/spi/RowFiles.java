package weir.spi;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * The files that hold the rows of a {@link RowStore} as they were at one moment. Snapshots keep them as they are, and later
 * ones refer to those that are still the same.
 */
public interface RowFiles extends Closeable {
    /**
     * One of them.
     *
     * @param lasting true if the store will never have another content under this name, so that it need be kept only once
     */
    record File(String name, boolean lasting) {}

    List<File> all();

    /** All bytes of a file. */
    byte[] read(String name) throws IOException;

    /** Says that nobody will read them any more. */
    @Override
    void close() throws IOException;
}
