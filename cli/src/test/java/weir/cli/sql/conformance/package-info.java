/**
 * The scripts with Flink's results, run in this process: straight at several parallelisms, and stopped in the middle and restored.
 *
 * <p>For a stop in the middle the tables that a script reads are read beforehand and let through a {@link
 * weir.cli.sql.conformance.Gate} row by row. So a job can be stopped when an exact share of the rows of each table has come, however
 * fast it is.
 */
package weir.cli.sql.conformance;
