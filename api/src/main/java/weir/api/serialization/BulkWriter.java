package weir.api.serialization;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;

/** Writes a whole file in a format with a head or a foot, such as a columnar one. */
public interface BulkWriter<T> {
    void addElement(T element) throws IOException;

    /** Passes on what is buffered. */
    void flush() throws IOException;

    /** Writes what ends the file; the stream itself is closed by its owner. */
    void finish() throws IOException;

    /** Makes a writer for each new file. */
    interface Factory<T> extends Serializable {
        BulkWriter<T> create(OutputStream out) throws IOException;
    }
}
