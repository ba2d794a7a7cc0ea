package weir.api.state.v2;

import java.util.List;

/** A {@link ListState} that passes on. */
final class BoundListState<T> extends BoundState<weir.api.state.ListState<T>> implements ListState<T> {
    BoundListState(weir.api.state.ListState<T> state) {
        super(state);
    }

    @Override
    public Iterable<T> get() {
        return CompletedFuture.now(state::get);
    }

    @Override
    public void add(T value) {
        CompletedFuture.doNow(() -> state.add(value));
    }

    @Override
    public void update(List<T> values) {
        CompletedFuture.doNow(() -> state.update(values));
    }

    @Override
    public void addAll(List<T> values) {
        CompletedFuture.doNow(() -> state.addAll(values));
    }
}
