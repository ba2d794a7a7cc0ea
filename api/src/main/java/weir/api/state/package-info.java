/**
 * What a function remembers between records.
 *
 * <p><b>Keyed state</b> belongs to the key of the record being processed: a function asks for it once, in
 * {@code open}, by handing a {@link weir.api.state.StateDescriptor} to its runtime context, and gets a handle that
 * reads and writes the entry of whatever key is current. There are five shapes: {@link weir.api.state.ValueState}
 * (one value), {@link weir.api.state.ListState}, {@link weir.api.state.MapState},
 * {@link weir.api.state.ReducingState} and {@link weir.api.state.AggregatingState} (values folded as they arrive).
 * {@link weir.api.state.StateTtlConfig} lets entries expire.
 *
 * <p><b>Operator state</b> ({@link weir.api.state.OperatorStateStore}) belongs to a parallel task instead of a key:
 * lists that are split or handed to everybody when the parallelism changes, and
 * {@link weir.api.state.BroadcastState}, a map that is the same in all tasks.
 *
 * <p>The names and signatures are those of {@code org.apache.flink.api.common.state}.
 */
package weir.api.state;
