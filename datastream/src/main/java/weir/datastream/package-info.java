/**
 * The DataStream API: Flink's classes and methods, so that a Flink program changes imports only.
 *
 * <p>A program gets a {@link weir.datastream.StreamExecutionEnvironment}, makes sources with it, and calls methods of the
 * streams they give: {@code map} and its like on any {@link weir.datastream.DataStream}; state, timers, {@code sum} and
 * windows on a {@link weir.datastream.KeyedStream}, whose records of one key meet in one task; {@code connect}, {@code
 * join} and {@code coGroup} on two of them. It ends streams in sinks, or takes their records itself with {@code
 * executeAndCollect}, and calls {@code execute}.
 *
 * <p>Nothing here runs anything. Streams remember the operators that make them ({@link weir.datastream.Node}); {@code
 * execute} turns all that were made into a {@link weir.job.Job} and hands it to a {@link weir.job.JobLauncher}. Each task
 * then makes its own operator, around its own copy of the user's function ({@link weir.datastream.Functions}).
 *
 * <p>In batch mode keyed operators are shown their bounded input key by key, each key's rows by time, so that they emit
 * final results only; programs are the same in both modes.
 */
package weir.datastream;
