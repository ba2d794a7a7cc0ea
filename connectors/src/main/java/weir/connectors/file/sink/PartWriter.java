package weir.connectors.file.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import weir.api.serialization.BulkWriter;
import weir.api.serialization.Encoder;

/** Writes the records of one part file, in rows or in bulk. */
interface PartWriter<IN> {
    void write(IN element) throws IOException;

    /** Passes on to the file what can be passed on now. */
    void flush() throws IOException;

    /** Writes what ends the file. */
    void finish() throws IOException;

    /** Makes the writer of each new part file. */
    interface Factory<IN> extends Serializable {
        PartWriter<IN> create(OutputStream out) throws IOException;
    }

    /** Records one behind the other. */
    record Rows<IN>(Encoder<IN> encoder, OutputStream out) implements PartWriter<IN> {
        @Override
        public void write(IN element) throws IOException {
            encoder.encode(element, out);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void finish() {}
    }

    /** A file with a structure of its own. */
    record Bulk<IN>(BulkWriter<IN> writer) implements PartWriter<IN> {
        @Override
        public void write(IN element) throws IOException {
            writer.addElement(element);
        }

        @Override
        public void flush() throws IOException {
            writer.flush();
        }

        @Override
        public void finish() throws IOException {
            writer.finish();
        }
    }
}
