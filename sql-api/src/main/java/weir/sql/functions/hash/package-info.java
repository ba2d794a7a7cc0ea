/** Digests of text and bytes, in small hexadecimal digits. */
package weir.sql.functions.hash;
