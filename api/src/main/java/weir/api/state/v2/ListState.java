package weir.api.state.v2;

import java.util.List;

/** A list per key, in the order of adding. */
public interface ListState<T> extends MergingState<T, StateIterator<T>, Iterable<T>> {
    void update(List<T> values);

    void addAll(List<T> values);

    @Override
    default StateFuture<StateIterator<T>> asyncGet() {
        return CompletedFuture.call(() -> new CompletedIterator<>(get()));
    }

    default StateFuture<Void> asyncUpdate(List<T> values) {
        return CompletedFuture.run(() -> update(values));
    }

    default StateFuture<Void> asyncAddAll(List<T> values) {
        return CompletedFuture.run(() -> addAll(values));
    }
}
