package weir.sql.runtime;

import weir.datastream.DataStream;
import weir.sql.table.TableRows;

/** The rows of a table that a stream of the program carries. */
public interface StreamRows extends TableRows {
    /**
     * The rows as batches with these columns, in this order.
     *
     * @param columns positions among the physical and metadata columns
     */
    DataStream<Object> stream(int[] columns);
}
