package weir.api.async;

import java.util.concurrent.TimeoutException;
import weir.api.functions.Function;

/** Starts a request for each record and goes on without waiting for the answer. */
@FunctionalInterface
public interface AsyncFunction<IN, OUT> extends Function {
    /** Starts the request; must not wait. The answer goes to {@code resultFuture}, from any thread, once. */
    void asyncInvoke(IN input, ResultFuture<OUT> resultFuture) throws Exception;

    /** Called when no answer came in time; fails the job unless overridden, for example to complete with nothing. */
    default void timeout(IN input, ResultFuture<OUT> resultFuture) throws Exception {
        resultFuture.completeExceptionally(new TimeoutException("No answer came in time for the record " + input
                + "; raise the timeout of the async operator or override AsyncFunction.timeout."));
    }
}
