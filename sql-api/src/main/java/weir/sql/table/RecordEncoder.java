package weir.sql.table;

import java.io.Serializable;
import weir.batch.Batch;

/** Writes rows as bytes; owned by one thread. */
public interface RecordEncoder {
    /** The bytes of one row, without what ends a record. */
    byte[] encode(Batch batch, int row);

    /** Makes an encoder for each task. */
    @FunctionalInterface
    interface Factory extends Serializable {
        RecordEncoder create();
    }
}
