/**
 * The DataStream API: Flink's classes and methods, so that a Flink program changes imports only.
 *
 * <p>Nothing here runs anything. Streams remember the operators that make them ({@link weir.datastream.Node}); {@code
 * execute} turns all that were made into a {@link weir.job.Job} and hands it to a {@link weir.job.JobLauncher}.
 */
package weir.datastream;
