package weir.sql.table;

import java.io.Serializable;
import java.util.OptionalInt;
import java.util.function.Consumer;
import weir.api.sink.Sink;
import weir.batch.Batch;

/**
 * Writes a table.
 *
 * @param <T> what the sink behind it takes
 */
public interface TableSink<T> {
    /** What the sink can take. A stream that says more is refused with a sentence. */
    ChangelogMode accepts();

    /** Where the records go. */
    Sink<T> sink();

    /** Makes records of batches with the physical columns of the table and its metadata columns behind them. */
    Encoding<T> encoding();

    /** How many tasks are to write; empty where the session says. */
    default OptionalInt parallelism() {
        return OptionalInt.empty();
    }

    /** The sink of INSERT OVERWRITE: what the table has is replaced. */
    default TableSink<T> overwriting() {
        throw new weir.base.WeirException("INSERT OVERWRITE is not possible with this connector; write INSERT INTO.");
    }

    /** Makes records of the rows of batches; one for each task. */
    @FunctionalInterface
    interface Encoding<T> extends Serializable {
        void encode(Batch batch, Consumer<T> records);
    }
}
