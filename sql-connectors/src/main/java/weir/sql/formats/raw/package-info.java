/** Tables of one column, whose value is the whole record: a line of text, or the bytes of a number. */
package weir.sql.formats.raw;
