/**
 * The Table API: SQL in programs, side by side with streams.
 *
 * <p>A {@link weir.table.TableEnvironment} runs statements; a {@link weir.table.StreamTableEnvironment} also turns streams into tables and
 * tables into streams, which then are one job. A {@link weir.table.Table} is a query that has not run; a
 * {@link weir.table.TableResult} what came of one that did. Names and signatures are Flink's.
 */
package weir.table;
