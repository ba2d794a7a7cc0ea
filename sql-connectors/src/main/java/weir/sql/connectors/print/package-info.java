/** Tables that are shown on the screen, with Flink's connector {@code print}: a line for each change, such as {@code +I[1, a]}. */
package weir.sql.connectors.print;
