package weir.operators.async;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import weir.api.async.CollectionSupplier;
import weir.api.async.ResultFuture;
import weir.spi.Mailbox;

/** One try at a request: takes its answer from any thread, once, and has the operator look at it in the task's own. */
final class Attempt<I, O> implements ResultFuture<O> {
    private final Request<I, O> request;
    private final Mailbox mailbox;
    private final Taker<I, O> taker;
    private final AtomicBoolean answered = new AtomicBoolean();

    /** Takes answers, in the task's thread. */
    interface Taker<I, O> {
        void onResults(Request<I, O> request, Collection<O> results) throws Exception;

        void onError(Request<I, O> request, Throwable error) throws Exception;
    }

    Attempt(Request<I, O> request, Mailbox mailbox, Taker<I, O> taker) {
        this.request = request;
        this.mailbox = mailbox;
        this.taker = taker;
    }

    @Override
    public void complete(Collection<O> result) {
        answer(() -> take(result));
    }

    @Override
    public void completeExceptionally(Throwable error) {
        answer(() -> taker.onError(request, error));
    }

    @Override
    public void complete(CollectionSupplier<O> supplier) {
        answer(() -> {
            Collection<O> result;
            try {
                result = supplier.get();
            } catch (Exception e) {
                taker.onError(request, e);
                return;
            }
            take(result);
        });
    }

    private void answer(Mailbox.Action action) {
        if (answered.compareAndSet(false, true)) {
            mailbox.execute(action);
        }
    }

    private void take(Collection<O> result) throws Exception {
        if (result == null) {
            taker.onError(
                    request,
                    new IllegalArgumentException("A request was completed with null."
                            + " Complete it with an empty collection where there is nothing to emit."));
        } else {
            taker.onResults(request, result);
        }
    }
}
