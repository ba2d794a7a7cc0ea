package weir.api.state;

/** One accumulator per key, into which every added value is folded; reading gives the aggregate's result. */
public interface AggregatingState<IN, OUT> extends MergingState<IN, OUT> {}
