package weir.api.state.v2;

/** One value per key; null where there is none. */
public interface ValueState<T> extends State {
    T value();

    void update(T value);

    default StateFuture<T> asyncValue() {
        return CompletedFuture.call(this::value);
    }

    default StateFuture<Void> asyncUpdate(T value) {
        return CompletedFuture.run(() -> update(value));
    }
}
