/**
 * Windows: finite groups of a key's records on an endless stream.
 *
 * <p>Four questions make a window, and a class of this package answers each:
 *
 * <ul>
 *   <li><b>Which records?</b> A {@link weir.api.windowing.WindowAssigner} gives every record its windows: tumbling,
 *       sliding, sessions, or the one global window. Sessions are {@link weir.api.windowing.MergingWindowAssigner
 *       merging}: a record opens a window of its own, and windows that touch become one.
 *   <li><b>When is there a result?</b> A {@link weir.api.windowing.Trigger} decides, with state and timers of its own
 *       for each key and window. By default it is when the watermark, or the clock, passes the end of the window.
 *   <li><b>Which of the records count?</b> All, unless an {@link weir.api.windowing.Evictor} removes some before or
 *       after the result is made.
 *   <li><b>What is the result?</b> A {@code ReduceFunction} or {@code AggregateFunction} folds records as they arrive; a
 *       {@link weir.api.windowing.ProcessWindowFunction} or {@link weir.api.windowing.WindowFunction} sees what was
 *       gathered at the end. The two can be combined.
 * </ul>
 *
 * <p>A record is late for a window when the watermark has passed the window's last timestamp plus the allowed
 * lateness. It is dropped, and counted, only if it is late for all its windows.
 *
 * <p>Windows whose starts follow a {@link weir.api.windowing.WindowGrid} share work: the engine adds each record to
 * one slice and makes the windows out of slices. Names and semantics are those of Apache Flink's
 * {@code streaming.api.windowing}.
 */
package weir.api.windowing;
