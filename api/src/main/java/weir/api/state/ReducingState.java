package weir.api.state;

/** One value per key, into which every added value is reduced. */
public interface ReducingState<T> extends MergingState<T, T> {}
