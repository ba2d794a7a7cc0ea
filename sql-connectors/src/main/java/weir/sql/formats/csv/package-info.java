/**
 * Comma-separated values, in any of their dialects: the delimiter, the quote, an escape, comments.
 *
 * <p>{@link weir.sql.formats.csv.CsvFormat} is what tables name. Its decoder cuts a record into fields by {@link
 * weir.sql.formats.csv.CsvCursor} and parses those that are wanted straight from the bytes. There is no header: columns are found by
 * position, as in Flink.
 */
package weir.sql.formats.csv;
