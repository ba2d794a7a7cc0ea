package weir.api.state.v2;

import java.util.Collection;
import weir.api.functions.FunctionWithException;
import weir.api.functions.ThrowingConsumer;

/** The elements of a list or map state, to be gone over once. */
public interface StateIterator<T> {
    /** Calls {@code iterating} for each element, and collects what the futures that it returns hold. */
    <U> StateFuture<Collection<U>> onNext(FunctionWithException<T, StateFuture<? extends U>, Exception> iterating);

    /** Calls {@code iterating} for each element. */
    StateFuture<Void> onNext(ThrowingConsumer<T, Exception> iterating);

    boolean isEmpty();
}
