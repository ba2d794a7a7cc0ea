package weir.api.state.v2;

/**
 * State that grows by adding to it.
 *
 * @param <IN> what is added
 * @param <OUT> what a future of the content holds
 * @param <SYNCOUT> what the content is when read at once
 */
public interface AppendingState<IN, OUT, SYNCOUT> extends State {
    SYNCOUT get();

    void add(IN value);

    StateFuture<OUT> asyncGet();

    default StateFuture<Void> asyncAdd(IN value) {
        return CompletedFuture.run(() -> add(value));
    }
}
