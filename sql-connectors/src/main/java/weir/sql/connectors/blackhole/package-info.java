/** Tables that take rows and keep none, with Flink's connector {@code blackhole}: for finding out what the rest of a job costs. */
package weir.sql.connectors.blackhole;
