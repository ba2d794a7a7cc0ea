package weir.api.async;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/** Says which answers deserve another attempt. */
public interface AsyncRetryPredicate<OUT> {
    /** True for results to try again for; empty if every result is good. */
    Optional<Predicate<Collection<OUT>>> resultPredicate();

    /** True for errors to try again after; empty if every error is final. */
    Optional<Predicate<Throwable>> exceptionPredicate();
}
