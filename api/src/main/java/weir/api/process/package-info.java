/**
 * Functions that see more than their records: a life cycle, state, timers, side outputs.
 *
 * <p>A {@link weir.api.process.RichFunction} is opened before the first record and closed after the last, and knows
 * its {@link weir.api.process.RuntimeContext}: which task it is, its state, metrics and accumulators. Every plain
 * function of {@link weir.api.functions} has a rich twin. Both {@code open(OpenContext)} and {@code open(Configuration)}
 * of Flink 1.x are called; override one.
 *
 * <p>The process functions also see the timestamp of each record and a {@link weir.api.time.TimerService}, and emit to
 * side outputs: {@link weir.api.process.ProcessFunction}, {@link weir.api.process.KeyedProcessFunction}, their twins
 * for two connected streams, those for a stream with a broadcast one, and
 * {@link weir.api.process.ProcessJoinFunction} for pairs of an interval join.
 *
 * <p>One function object serves one task and is only ever called by one thread at a time.
 */
package weir.api.process;
