package weir.sql.table;

import java.io.Serializable;
import weir.batch.BatchBuilder;

/** Reads records into columns; owned by one thread. */
public interface RecordDecoder {
    /**
     * Appends what the bytes from {@code start} up to {@code end} hold to {@code rows}, as no row, one or several; an error names
     * the field and what is wrong with it, and leaves no half row behind.
     */
    void decode(byte[] bytes, int start, int end, BatchBuilder rows) throws RecordException;

    /** False where the record that begins at {@code start} goes on behind the newline at {@code end}. */
    default boolean isWhole(byte[] bytes, int start, int end) {
        return true;
    }

    /** Makes a decoder for each task. */
    @FunctionalInterface
    interface Factory extends Serializable {
        RecordDecoder create();
    }
}
