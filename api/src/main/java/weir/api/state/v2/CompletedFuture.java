package weir.api.state.v2;

import java.util.concurrent.Callable;
import weir.api.functions.BiFunctionWithException;
import weir.api.functions.FunctionWithException;
import weir.api.functions.ThrowingConsumer;
import weir.api.tuple.Tuple2;
import weir.base.WeirException;

/** A future that has its result already, and so runs at once what is chained to it. */
final class CompletedFuture<T> implements StateFuture<T> {
    private final T result;

    CompletedFuture(T result) {
        this.result = result;
    }

    /** Something to do that may fail. */
    interface Action {
        void run() throws Exception;
    }

    static <T> StateFuture<T> call(Callable<? extends T> callable) {
        return new CompletedFuture<>(now(callable));
    }

    static StateFuture<Void> run(Action action) {
        doNow(action);
        return new CompletedFuture<>(null);
    }

    static void doNow(Action action) {
        now(() -> {
            action.run();
            return null;
        });
    }

    /** Calls; a checked exception comes out as the cause of an unchecked one. */
    static <T> T now(Callable<T> callable) {
        try {
            return callable.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new WeirException("A function failed in the midst of its access to state: " + e.getMessage(), e);
        }
    }

    @Override
    public <U> StateFuture<U> thenApply(FunctionWithException<? super T, ? extends U, ? extends Exception> function) {
        return call(() -> function.apply(result));
    }

    @Override
    public StateFuture<Void> thenAccept(ThrowingConsumer<? super T, ? extends Exception> action) {
        return run(() -> action.accept(result));
    }

    @Override
    public <U> StateFuture<U> thenCompose(
            FunctionWithException<? super T, ? extends StateFuture<U>, ? extends Exception> action) {
        return now(() -> action.apply(result));
    }

    @Override
    public <U, V> StateFuture<V> thenCombine(
            StateFuture<? extends U> other,
            BiFunctionWithException<? super T, ? super U, ? extends V, ? extends Exception> function) {
        return other.thenApply(otherResult -> function.apply(result, otherResult));
    }

    @Override
    public <U, V> StateFuture<Tuple2<Boolean, Object>> thenConditionallyApply(
            FunctionWithException<? super T, Boolean, ? extends Exception> condition,
            FunctionWithException<? super T, ? extends U, ? extends Exception> ifTrue,
            FunctionWithException<? super T, ? extends V, ? extends Exception> ifFalse) {
        return call(() -> {
            boolean holds = condition.apply(result);
            Object applied = holds ? ifTrue.apply(result) : ifFalse.apply(result);
            return Tuple2.of(holds, applied);
        });
    }

    @Override
    public <U> StateFuture<Tuple2<Boolean, U>> thenConditionallyApply(
            FunctionWithException<? super T, Boolean, ? extends Exception> condition,
            FunctionWithException<? super T, ? extends U, ? extends Exception> ifTrue) {
        return call(() -> {
            boolean holds = condition.apply(result);
            return Tuple2.of(holds, holds ? (U) ifTrue.apply(result) : null);
        });
    }

    @Override
    public StateFuture<Boolean> thenConditionallyAccept(
            FunctionWithException<? super T, Boolean, ? extends Exception> condition,
            ThrowingConsumer<? super T, ? extends Exception> ifTrue,
            ThrowingConsumer<? super T, ? extends Exception> ifFalse) {
        return call(() -> {
            boolean holds = condition.apply(result);
            if (holds) {
                ifTrue.accept(result);
            } else {
                ifFalse.accept(result);
            }
            return holds;
        });
    }

    @Override
    public StateFuture<Boolean> thenConditionallyAccept(
            FunctionWithException<? super T, Boolean, ? extends Exception> condition,
            ThrowingConsumer<? super T, ? extends Exception> ifTrue) {
        return thenConditionallyAccept(condition, ifTrue, nothing -> {});
    }
}
