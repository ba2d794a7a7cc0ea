/**
 * Functions of text. Positions count from 1 and lengths count code points, so one emoji is one character, except where Flink
 * looks at Java's characters and a comment says so.
 */
package weir.sql.functions.text;
