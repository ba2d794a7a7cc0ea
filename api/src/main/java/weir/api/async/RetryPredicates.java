package weir.api.async;

import java.io.Serializable;
import java.util.Collection;
import java.util.function.Predicate;

/** The usual reasons to try again. */
public final class RetryPredicates {
    /** Tries again for answers without results; pass it as {@code emptyResult()} where the type matters. */
    public static final EmptyResultPredicate EMPTY_RESULT_PREDICATE = new EmptyResultPredicate();

    /** Tries again after any error. */
    public static final HasExceptionPredicate HAS_EXCEPTION_PREDICATE = new HasExceptionPredicate();

    private RetryPredicates() {}

    /** Tries again for answers without results. */
    public static <OUT> Predicate<Collection<OUT>> emptyResult() {
        return EMPTY_RESULT_PREDICATE::test;
    }

    /** Tries again after errors of one class. */
    public static ExceptionTypePredicate createExceptionTypePredicate(Class<? extends Throwable> exceptionClass) {
        return new ExceptionTypePredicate(exceptionClass);
    }

    /** True for an answer that is null or has no elements. */
    @SuppressWarnings("rawtypes")
    public record EmptyResultPredicate() implements Predicate<Collection>, Serializable {
        @Override
        public boolean test(Collection results) {
            return results == null || results.isEmpty();
        }
    }

    /** True for any error. */
    public record HasExceptionPredicate() implements Predicate<Throwable>, Serializable {
        @Override
        public boolean test(Throwable error) {
            return error != null;
        }
    }

    /** True for errors of one class and its subclasses. */
    public record ExceptionTypePredicate(Class<? extends Throwable> exceptionClass)
            implements Predicate<Throwable>, Serializable {
        @Override
        public boolean test(Throwable error) {
            return exceptionClass.isInstance(error);
        }
    }
}
