package weir.api.state.v2;

/** A {@link ValueState} that passes on. */
final class BoundValueState<T> extends BoundState<weir.api.state.ValueState<T>> implements ValueState<T> {
    BoundValueState(weir.api.state.ValueState<T> state) {
        super(state);
    }

    @Override
    public T value() {
        return CompletedFuture.now(state::value);
    }

    @Override
    public void update(T value) {
        CompletedFuture.doNow(() -> state.update(value));
    }
}
