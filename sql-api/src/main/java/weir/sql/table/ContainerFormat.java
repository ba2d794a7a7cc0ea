package weir.sql.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;
import weir.batch.Batch;
import weir.batch.BatchBuilder;

/** Files with a structure of their own, such as a header and blocks, that are read and finished as a whole. */
public interface ContainerFormat extends Serializable {
    /** Makes what reads the wanted ones of these columns, given by position, in this order. */
    Input.Opener input(List<Field> columns, int[] wanted);

    /** Makes what writes these columns. */
    Output.Opener output(List<Field> columns);

    /** Reads one file. */
    interface Input extends Closeable {
        /** Appends the next row; false at the end of the file. */
        boolean next(BatchBuilder rows) throws IOException, RecordException;

        /** Leaves out the next {@code count} rows. */
        void skip(long count) throws IOException;

        /** Opens files; one for each task. */
        @FunctionalInterface
        interface Opener extends Serializable {
            Input open(InputStream in) throws IOException;
        }
    }

    /** Writes one file. */
    interface Output {
        void write(Batch batch, int row) throws IOException;

        /** Passes on what can be passed on now. */
        void flush() throws IOException;

        /** Writes what ends the file, but does not close the stream. */
        void finish() throws IOException;

        /** Begins files; one for each task. */
        @FunctionalInterface
        interface Opener extends Serializable {
            Output open(OutputStream out) throws IOException;
        }
    }
}
