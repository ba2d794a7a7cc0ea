/**
 * Numbers, dates and times as people and other programs write them, read from bytes and written to bytes without a detour over
 * strings. The formats that write text, and the values of partitions, share these.
 */
package weir.sql.formats.text;
