/**
 * What this machine is doing, as an endless table: a demonstration that needs no set-up.
 *
 * <p>A table of the connector {@code host-metrics} declares the columns that it wants among those of {@link
 * weir.sql.connectors.hostmetrics.Metric}. On Linux they come from {@code /proc}; elsewhere what the Java runtime knows is there, and
 * the rest is NULL.
 */
package weir.sql.connectors.hostmetrics;
