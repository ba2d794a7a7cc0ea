package weir.api.state.v2;

/** A piece of a function's memory; every method works on the entry of the current key. */
public interface State {
    void clear();

    default StateFuture<Void> asyncClear() {
        return CompletedFuture.run(this::clear);
    }
}
