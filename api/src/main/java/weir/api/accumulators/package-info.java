/**
 * Small results that a job collects beside its streams.
 *
 * <p>A rich function adds an {@link weir.api.accumulators.Accumulator} to its runtime context, under a name, and adds
 * values to it as it works. Every task has its own; when the job ends they are merged by name
 * ({@link weir.api.accumulators.AccumulatorSet}) and the results are part of the
 * {@link weir.api.JobExecutionResult}. Counters, extremes, averages, histograms and lists are here; the names are
 * those of {@code org.apache.flink.api.common.accumulators}. For numbers to watch while a job runs see
 * {@link weir.api.metrics}.
 */
package weir.api.accumulators;
