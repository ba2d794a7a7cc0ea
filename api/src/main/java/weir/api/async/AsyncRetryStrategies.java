package weir.api.async;

import java.io.Serializable;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/** The usual retry strategies: none, after the same time again and again, after growing times. */
public final class AsyncRetryStrategies {
    /** Every first answer is final. */
    public static final AsyncRetryStrategy<Object> NO_RETRY_STRATEGY =
            new FixedDelayRetryStrategy<>(0, 0, new ChosenAnswers<>(null, null));

    private AsyncRetryStrategies() {}

    /** {@link #NO_RETRY_STRATEGY} for any type of results. */
    @SuppressWarnings("unchecked")
    public static <OUT> AsyncRetryStrategy<OUT> noRetry() {
        return (AsyncRetryStrategy<OUT>) NO_RETRY_STRATEGY;
    }

    private record ChosenAnswers<OUT>(Predicate<Collection<OUT>> results, Predicate<Throwable> errors)
            implements AsyncRetryPredicate<OUT>, Serializable {
        @Override
        public Optional<Predicate<Collection<OUT>>> resultPredicate() {
            return Optional.ofNullable(results);
        }

        @Override
        public Optional<Predicate<Throwable>> exceptionPredicate() {
            return Optional.ofNullable(errors);
        }
    }

    private static void requireAttempts(int maxAttempts) {
        if (maxAttempts <= 0) {
            throw new IllegalArgumentException(
                    "A retry strategy needs at least 1 retry, not " + maxAttempts + "; use noRetry() for none.");
        }
    }

    private static void requirePositive(String what, long millis) {
        if (millis <= 0) {
            throw new IllegalArgumentException("The " + what + " of a retry must be positive, not " + millis + " ms.");
        }
    }

    /** Tries up to {@code maxAttempts} times again, each time after the same pause. */
    public static final class FixedDelayRetryStrategy<OUT> implements AsyncRetryStrategy<OUT> {
        private static final long serialVersionUID = 1L;

        private final int maxAttempts;
        private final long backoffTimeMillis;
        private final AsyncRetryPredicate<OUT> predicate;

        private FixedDelayRetryStrategy(int maxAttempts, long backoffTimeMillis, AsyncRetryPredicate<OUT> predicate) {
            this.maxAttempts = maxAttempts;
            this.backoffTimeMillis = backoffTimeMillis;
            this.predicate = predicate;
        }

        @Override
        public boolean canRetry(int currentAttempts) {
            return currentAttempts <= maxAttempts;
        }

        @Override
        public long getBackoffTimeMillis(int currentAttempts) {
            return backoffTimeMillis;
        }

        @Override
        public AsyncRetryPredicate<OUT> getRetryPredicate() {
            return predicate;
        }
    }

    /** Tries up to {@code maxAttempts} times again, each time after a longer pause, up to a longest one. */
    public static final class ExponentialBackoffDelayRetryStrategy<OUT> implements AsyncRetryStrategy<OUT> {
        private static final long serialVersionUID = 1L;

        private final int maxAttempts;
        private final long initialDelayMillis;
        private final long maxRetryDelayMillis;
        private final double multiplier;
        private final AsyncRetryPredicate<OUT> predicate;

        private ExponentialBackoffDelayRetryStrategy(
                int maxAttempts,
                long initialDelayMillis,
                long maxRetryDelayMillis,
                double multiplier,
                AsyncRetryPredicate<OUT> predicate) {
            this.maxAttempts = maxAttempts;
            this.initialDelayMillis = initialDelayMillis;
            this.maxRetryDelayMillis = maxRetryDelayMillis;
            this.multiplier = multiplier;
            this.predicate = predicate;
        }

        @Override
        public boolean canRetry(int currentAttempts) {
            return currentAttempts <= maxAttempts;
        }

        @Override
        public long getBackoffTimeMillis(int currentAttempts) {
            double grown = initialDelayMillis * Math.pow(multiplier, Math.max(0, currentAttempts - 1));
            return (long) Math.min(grown, maxRetryDelayMillis);
        }

        @Override
        public AsyncRetryPredicate<OUT> getRetryPredicate() {
            return predicate;
        }
    }

    /** Puts together a {@link FixedDelayRetryStrategy}; predicates must be serialisable where jobs travel. */
    public static final class FixedDelayRetryStrategyBuilder<OUT> {
        private final int maxAttempts;
        private final long backoffTimeMillis;
        private Predicate<Collection<OUT>> results;
        private Predicate<Throwable> errors;

        /**
         * @throws IllegalArgumentException if a number is not positive
         */
        public FixedDelayRetryStrategyBuilder(int maxAttempts, long backoffTimeMillis) {
            requireAttempts(maxAttempts);
            requirePositive("pause", backoffTimeMillis);
            this.maxAttempts = maxAttempts;
            this.backoffTimeMillis = backoffTimeMillis;
        }

        /** Tries again for results for which the predicate is true. */
        public FixedDelayRetryStrategyBuilder<OUT> ifResult(Predicate<Collection<OUT>> resultRetryPredicate) {
            this.results = resultRetryPredicate;
            return this;
        }

        /** Tries again after errors for which the predicate is true. */
        public FixedDelayRetryStrategyBuilder<OUT> ifException(Predicate<Throwable> exceptionRetryPredicate) {
            this.errors = exceptionRetryPredicate;
            return this;
        }

        public FixedDelayRetryStrategy<OUT> build() {
            return new FixedDelayRetryStrategy<>(maxAttempts, backoffTimeMillis, new ChosenAnswers<>(results, errors));
        }
    }

    /** Puts together an {@link ExponentialBackoffDelayRetryStrategy}. */
    public static final class ExponentialBackoffDelayRetryStrategyBuilder<OUT> {
        private final int maxAttempts;
        private final long initialDelayMillis;
        private final long maxRetryDelayMillis;
        private final double multiplier;
        private Predicate<Collection<OUT>> results;
        private Predicate<Throwable> errors;

        /**
         * @param multiplier the factor from one pause to the next, at least 1
         * @throws IllegalArgumentException if a number is not positive or the multiplier less than 1
         */
        public ExponentialBackoffDelayRetryStrategyBuilder(
                int maxAttempts, long initialDelayMillis, long maxRetryDelayMillis, double multiplier) {
            requireAttempts(maxAttempts);
            requirePositive("first pause", initialDelayMillis);
            requirePositive("longest pause", maxRetryDelayMillis);
            if (!(multiplier >= 1)) {
                throw new IllegalArgumentException(
                        "Pauses between retries grow by a factor of at least 1, not by " + multiplier + ".");
            }
            this.maxAttempts = maxAttempts;
            this.initialDelayMillis = initialDelayMillis;
            this.maxRetryDelayMillis = maxRetryDelayMillis;
            this.multiplier = multiplier;
        }

        /** Tries again for results for which the predicate is true. */
        public ExponentialBackoffDelayRetryStrategyBuilder<OUT> ifResult(
                Predicate<Collection<OUT>> resultRetryPredicate) {
            this.results = resultRetryPredicate;
            return this;
        }

        /** Tries again after errors for which the predicate is true. */
        public ExponentialBackoffDelayRetryStrategyBuilder<OUT> ifException(
                Predicate<Throwable> exceptionRetryPredicate) {
            this.errors = exceptionRetryPredicate;
            return this;
        }

        public ExponentialBackoffDelayRetryStrategy<OUT> build() {
            return new ExponentialBackoffDelayRetryStrategy<>(
                    maxAttempts,
                    initialDelayMillis,
                    maxRetryDelayMillis,
                    multiplier,
                    new ChosenAnswers<>(results, errors));
        }
    }
}
