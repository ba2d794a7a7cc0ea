/**
 * Weir's SQL beside Flink's: the same statements over the same events, in one interleaved run.
 *
 * <p>The events are those of Nexmark. A {@link weir.bench.sql.Ring} holds a stretch of them in memory, and both engines go round
 * it, so that making events costs neither of them anything: Weir by {@link weir.bench.sql.RingConnector}, Flink by {@link
 * weir.bench.sql.FlinkRing}. Results go to the connector {@code tally} of each engine, which adds up the {@link
 * weir.bench.sql.RowHash} of rows that are told and takes off those that are taken back; what is left must be equal, however often
 * an engine changed its mind. {@link weir.bench.sql.Nexmark} lists the queries, whose statements lie beside the classes.
 */
package weir.bench.sql;
