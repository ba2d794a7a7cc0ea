/**
 * What jobs measure about themselves, and what functions add to it.
 *
 * <p>A function gets a {@link weir.api.metrics.MetricGroup} from its runtime context and registers
 * {@linkplain weir.api.metrics.Counter counters}, {@linkplain weir.api.metrics.Gauge gauges},
 * {@linkplain weir.api.metrics.Meter meters} and {@linkplain weir.api.metrics.Histogram histograms} under names of
 * its own. Groups nest: job, operator, subtask, then the function's. A metric is changed by the one task that owns it
 * and read by any thread; nothing here takes a lock on the path of a record. The names are Flink's
 * ({@code org.apache.flink.metrics}).
 */
package weir.api.metrics;
