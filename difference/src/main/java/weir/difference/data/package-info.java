/** Tables with random columns and rows; {@code columns.txt} lists the types and the values that tend to matter. */
package weir.difference.data;
