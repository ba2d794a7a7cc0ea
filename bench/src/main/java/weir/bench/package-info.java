/**
 * Weir beside Flink, Jet and a hand-written loop, doing the same work in one interleaved run.
 *
 * <p>{@link weir.bench.Bench} starts one fresh JVM per engine and round, a {@link weir.bench.Child}, which first shows that
 * its output is the right one (a {@link weir.bench.Tally}) and then takes the slope of process CPU time between two numbers
 * of events, so that start-up, planning and warm-up do not count. {@link weir.bench.Row} lists the rows with their bars; the
 * work of a row is written once in {@link weir.bench.Work} and put into each engine's own API by {@link
 * weir.bench.WeirPrograms}, {@link weir.bench.FlinkPrograms}, {@link weir.bench.JetPrograms} and {@link
 * weir.bench.LoopPrograms}. {@link weir.bench.Report} prints no ratio where outputs differ.
 */
package weir.bench;
