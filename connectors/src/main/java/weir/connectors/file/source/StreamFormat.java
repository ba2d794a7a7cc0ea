package weir.connectors.file.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import weir.types.ResultTypeQueryable;

/** How the records of a file are written down. */
public interface StreamFormat<T> extends Serializable, ResultTypeQueryable<T> {
    /** Makes a reader for the split that {@code input} opens, at the position where the split goes on. */
    Reader<T> createReader(SplitInput input) throws IOException;

    /** True where a file may be cut at any byte and each reader finds the records that start in its range. */
    boolean isSplittable();

    /** True where malformed records are to be skipped and counted, whatever the source says. */
    default boolean skipsMalformed() {
        return false;
    }

    /** What somebody can do about a malformed record, as a sentence; it is told with the record. */
    default String adviceOnMalformed() {
        return "Correct the record, or have such records skipped and counted with"
                + " setMalformedPolicy(MalformedPolicy.SKIP) on the FileSource's builder.";
    }

    /** Reads one split. */
    interface Reader<T> extends Closeable {
        /**
         * The next record, or null at the end of the split. After a {@link MalformedRecordException} reading goes on
         * with the record behind the malformed one.
         */
        T read() throws IOException;

        /** The place behind the last record. */
        FileSourceSplit.Position position();
    }
}
