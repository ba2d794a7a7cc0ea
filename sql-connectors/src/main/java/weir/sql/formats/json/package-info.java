/**
 * JSON: one object a line, or one in each message.
 *
 * <p>{@link weir.sql.formats.json.JsonFormat} is what tables name. Its decoder walks through the bytes of a record once: {@link
 * weir.sql.formats.json.JsonCursor} knows where values begin and end, {@link weir.sql.formats.json.MemberNames} which of them are
 * wanted, and {@link weir.sql.formats.json.JsonColumns} puts those into columns. The rest is stepped over, and neither strings nor
 * boxed numbers are made of values of plain types.
 *
 * <p>What a text may be for a type follows Flink: {@code "8"} is a number, {@code 3.9} is 3 for an INT, an object is its own text
 * for a STRING, and the names of members are case-sensitive.
 */
package weir.sql.formats.json;
