package weir.api.async;

import java.util.Collection;

/** Takes the answer to one request, from any thread. Only the first call counts. */
public interface ResultFuture<OUT> {
    /** Emits the results; an empty collection emits nothing. */
    void complete(Collection<OUT> result);

    /** Fails the request: it is retried if a retry strategy says so, otherwise the job fails. */
    void completeExceptionally(Throwable error);

    /** Emits what the supplier gives when it is called on the task's own thread. */
    void complete(CollectionSupplier<OUT> supplier);
}
