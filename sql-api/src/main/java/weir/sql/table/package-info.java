/**
 * The way to tables outside: what a connector and a format implement.
 *
 * <p>A {@link weir.sql.table.TableConnector} is found by the name in {@code 'connector' = '…'} through the service loader. It
 * makes a {@link weir.sql.table.TableSource}, whose records are batches of columns, and only of those columns that a query needs; a
 * {@link weir.sql.table.TableSink}; or both. A {@link weir.sql.table.TableFormat} reads and writes rows as bytes for connectors that
 * move bytes.
 */
package weir.sql.table;
