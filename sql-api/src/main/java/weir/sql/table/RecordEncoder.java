package weir.sql.table;

import java.io.Serializable;
import weir.batch.Batch;

/** Writes rows as bytes; owned by one thread. */
public interface RecordEncoder {
    /** Appends one row, without what ends a record; a row that cannot be written is told of with field and reason. */
    void encode(Batch batch, int row, RecordBuffer out);

    /** Makes an encoder for each task. */
    @FunctionalInterface
    interface Factory extends Serializable {
        RecordEncoder create();
    }
}
