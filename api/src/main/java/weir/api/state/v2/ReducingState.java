package weir.api.state.v2;

/** One value per key, into which every added value is reduced. */
public interface ReducingState<T> extends MergingState<T, T, T> {
    @Override
    default StateFuture<T> asyncGet() {
        return CompletedFuture.call(this::get);
    }
}
