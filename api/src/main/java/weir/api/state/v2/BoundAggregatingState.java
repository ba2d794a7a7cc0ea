package weir.api.state.v2;

/** An {@link AggregatingState} that passes on. */
final class BoundAggregatingState<IN, OUT> extends BoundState<weir.api.state.AggregatingState<IN, OUT>>
        implements AggregatingState<IN, OUT> {
    BoundAggregatingState(weir.api.state.AggregatingState<IN, OUT> state) {
        super(state);
    }

    @Override
    public OUT get() {
        return CompletedFuture.now(state::get);
    }

    @Override
    public void add(IN value) {
        CompletedFuture.doNow(() -> state.add(value));
    }
}
