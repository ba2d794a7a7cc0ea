/**
 * Lists and maps for the accumulators of aggregates: a {@link weir.table.dataview.ListView} or {@link weir.table.dataview.MapView} in a field
 * of an accumulator is part of it, and so of checkpoints, like any other field. In Flink views may lie in a store instead; here the
 * whole accumulator does, where {@code state.backend} says so.
 */
package weir.table.dataview;
