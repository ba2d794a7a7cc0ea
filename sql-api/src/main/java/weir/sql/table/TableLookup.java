package weir.sql.table;

import java.io.Serializable;
import java.util.List;
import weir.types.Row;

/** Finds the rows of a table that have certain keys. Each task has one, asked by a thread of its own where it keeps one waiting. */
public interface TableLookup extends Serializable, AutoCloseable {
    /** Called once in each task, before the first key. */
    default void open() throws Exception {}

    /** The rows, with all columns of the table, whose key columns have these values; no value is null. */
    List<Row> find(Object[] keys) throws Exception;

    /** False where all answers are in memory, so that the task's own thread can ask. */
    default boolean keepsWaiting() {
        return true;
    }

    @Override
    default void close() throws Exception {}
}
