package weir.api.state.v2;

/** A {@link ReducingState} that passes on. */
final class BoundReducingState<T> extends BoundState<weir.api.state.ReducingState<T>> implements ReducingState<T> {
    BoundReducingState(weir.api.state.ReducingState<T> state) {
        super(state);
    }

    @Override
    public T get() {
        return CompletedFuture.now(state::get);
    }

    @Override
    public void add(T value) {
        CompletedFuture.doNow(() -> state.add(value));
    }
}
