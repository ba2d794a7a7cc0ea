package weir.sql.connectors.filesystem;

import weir.batch.Batch;

/**
 * Rows for one directory.
 *
 * @param directory below the table's own; empty for that itself
 * @param rows the columns that stand in the file
 */
record PartRows(String directory, Batch rows) {}
