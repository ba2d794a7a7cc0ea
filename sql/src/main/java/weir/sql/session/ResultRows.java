package weir.sql.session;

import java.util.List;
import weir.sql.late.LateReport;
import weir.sql.table.Field;
import weir.types.Row;

/** The rows of a query as they come, each with the kind that says what it does to the result. */
public interface ResultRows extends AutoCloseable {
    /** The columns. */
    List<Field> schema();

    /** Whether rows may be taken back or replaced later. */
    boolean updating();

    /**
     * Waits for the next row, whose fields are values as {@link weir.sql.types.LogicalType} says.
     *
     * @return the row, or null when there is none any more
     */
    Row next();

    /** Ends the query if it still runs; a thread that waits in {@link #next} gets null. */
    @Override
    void close();

    /** What came too late for the operators of the query so far. */
    default List<LateReport> lateRows() {
        return List.of();
    }
}
