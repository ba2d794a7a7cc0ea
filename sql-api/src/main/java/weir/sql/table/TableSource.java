package weir.sql.table;

import weir.api.source.Source;
import weir.batch.Batch;

/** Reads a table. */
public interface TableSource extends TableRows {
    /**
     * A source of batches with these columns of the table, in this order: the physical columns come first, by position, then
     * the metadata columns. A batch may carry kinds of rows if {@link #changes} says so, but neither times nor watermarks; none is
     * empty. What is not asked for need not be parsed.
     *
     * @param columns positions among the physical and metadata columns
     */
    Source<Batch, ?, ?> read(int[] columns);
}
