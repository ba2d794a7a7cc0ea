package weir.api.state.v2;

import weir.api.functions.BiFunctionWithException;
import weir.api.functions.FunctionWithException;
import weir.api.functions.ThrowingConsumer;
import weir.api.tuple.Tuple2;

/** The result of an access to state, and what to do with it once it is there. */
public interface StateFuture<T> {
    <U> StateFuture<U> thenApply(FunctionWithException<? super T, ? extends U, ? extends Exception> function);

    StateFuture<Void> thenAccept(ThrowingConsumer<? super T, ? extends Exception> action);

    <U> StateFuture<U> thenCompose(
            FunctionWithException<? super T, ? extends StateFuture<U>, ? extends Exception> action);

    <U, V> StateFuture<V> thenCombine(
            StateFuture<? extends U> other,
            BiFunctionWithException<? super T, ? super U, ? extends V, ? extends Exception> function);

    /** Applies the one or the other function; the result says which, and holds what it returned. */
    <U, V> StateFuture<Tuple2<Boolean, Object>> thenConditionallyApply(
            FunctionWithException<? super T, Boolean, ? extends Exception> condition,
            FunctionWithException<? super T, ? extends U, ? extends Exception> ifTrue,
            FunctionWithException<? super T, ? extends V, ? extends Exception> ifFalse);

    /** Applies the function if the condition holds; the result says whether, and holds what it returned or null. */
    <U> StateFuture<Tuple2<Boolean, U>> thenConditionallyApply(
            FunctionWithException<? super T, Boolean, ? extends Exception> condition,
            FunctionWithException<? super T, ? extends U, ? extends Exception> ifTrue);

    /** Does the one or the other; the result says which. */
    StateFuture<Boolean> thenConditionallyAccept(
            FunctionWithException<? super T, Boolean, ? extends Exception> condition,
            ThrowingConsumer<? super T, ? extends Exception> ifTrue,
            ThrowingConsumer<? super T, ? extends Exception> ifFalse);

    /** Does the action if the condition holds; the result says whether. */
    StateFuture<Boolean> thenConditionallyAccept(
            FunctionWithException<? super T, Boolean, ? extends Exception> condition,
            ThrowingConsumer<? super T, ? extends Exception> ifTrue);
}
