package weir.api.state.v2;

/** One accumulator per key, into which every added value is folded; reading gives the aggregate's result. */
public interface AggregatingState<IN, OUT> extends MergingState<IN, OUT, OUT> {
    @Override
    default StateFuture<OUT> asyncGet() {
        return CompletedFuture.call(this::get);
    }
}
