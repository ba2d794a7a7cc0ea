package weir.api.state.v2;

import java.util.ArrayList;
import java.util.Collection;
import weir.api.functions.FunctionWithException;
import weir.api.functions.ThrowingConsumer;

/** Goes over elements that are all there. */
final class CompletedIterator<T> implements StateIterator<T> {
    private final Iterable<T> elements;

    CompletedIterator(Iterable<T> elements) {
        this.elements = elements;
    }

    @Override
    public <U> StateFuture<Collection<U>> onNext(
            FunctionWithException<T, StateFuture<? extends U>, Exception> iterating) {
        return CompletedFuture.call(() -> {
            Collection<U> results = new ArrayList<>();
            for (T element : elements) {
                iterating.apply(element).thenAccept(results::add);
            }
            return results;
        });
    }

    @Override
    public StateFuture<Void> onNext(ThrowingConsumer<T, Exception> iterating) {
        return CompletedFuture.run(() -> {
            for (T element : elements) {
                iterating.accept(element);
            }
        });
    }

    @Override
    public boolean isEmpty() {
        return !elements.iterator().hasNext();
    }
}
