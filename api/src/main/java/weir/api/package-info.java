/**
 * What all programs share: collectors, side outputs, and the words for jobs and their modes.
 *
 * <p>The packages below carry the language in which jobs are written, each with Flink's class names and method
 * signatures, so that a program written for Flink changes its imports only: {@link weir.api.functions} for plain
 * functions and {@link weir.api.process} for those with state, timers and a life cycle; {@link weir.api.state},
 * {@link weir.api.time} and {@link weir.api.async} for what these use; {@link weir.api.tuple} for records without a
 * name; {@link weir.api.config} for settings; {@link weir.api.accumulators} and {@link weir.api.metrics} for what
 * jobs measure.
 */
package weir.api;
