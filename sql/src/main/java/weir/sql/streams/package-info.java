/**
 * Streams of the program as tables, and tables as streams. At the border records become rows in columns, and rows records; kinds of
 * changes, times and watermarks go with them, so that both sides are one job.
 */
package weir.sql.streams;
