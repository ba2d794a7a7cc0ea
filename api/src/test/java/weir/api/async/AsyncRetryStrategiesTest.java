package weir.api.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class AsyncRetryStrategiesTest {
    @Test
    void aFixedDelayRetriesAsOftenAsAllowedAfterTheSamePause() {
        AsyncRetryStrategy<String> strategy =
                new AsyncRetryStrategies.FixedDelayRetryStrategyBuilder<String>(3, 100).build();
        assertThat(strategy.canRetry(3)).isTrue();
        assertThat(strategy.canRetry(4)).isFalse();
        assertThat(strategy.getBackoffTimeMillis(1)).isEqualTo(100);
        assertThat(strategy.getBackoffTimeMillis(3)).isEqualTo(100);
    }

    @Test
    void anExponentialBackoffGrowsUpToItsLongestPause() {
        AsyncRetryStrategy<String> strategy =
                new AsyncRetryStrategies.ExponentialBackoffDelayRetryStrategyBuilder<String>(10, 100, 500, 2.0).build();
        assertThat(List.of(
                        strategy.getBackoffTimeMillis(1),
                        strategy.getBackoffTimeMillis(2),
                        strategy.getBackoffTimeMillis(3),
                        strategy.getBackoffTimeMillis(4),
                        strategy.getBackoffTimeMillis(1_000_000)))
                .containsExactly(100L, 200L, 400L, 500L, 500L);
    }

    @Test
    @SuppressWarnings({"rawtypes", "unchecked"})
    void reasonsToRetryAreThoseThatWereNamedAlsoInFlinksUntypedSpelling() {
        AsyncRetryStrategy strategy = new AsyncRetryStrategies.FixedDelayRetryStrategyBuilder(3, 100)
                .ifResult(RetryPredicates.EMPTY_RESULT_PREDICATE)
                .ifException(RetryPredicates.createExceptionTypePredicate(IOException.class))
                .build();
        AsyncRetryPredicate<String> predicate = strategy.getRetryPredicate();

        assertThat(predicate.resultPredicate().orElseThrow()).accepts(List.of()).rejects(List.of("answer"));
        assertThat(predicate.exceptionPredicate().orElseThrow())
                .accepts(new IOException())
                .rejects(new RuntimeException());
        assertThat(RetryPredicates.<String>emptyResult()).accepts(List.of(), null);
        assertThat(RetryPredicates.HAS_EXCEPTION_PREDICATE).accepts(new RuntimeException());
    }

    @Test
    void withoutAStrategyTheFirstAnswerIsFinal() {
        AsyncRetryStrategy<String> none = AsyncRetryStrategies.noRetry();
        assertThat(none.canRetry(1)).isFalse();
        assertThat(none.getRetryPredicate().resultPredicate()).isEmpty();
        assertThat(none.getRetryPredicate().exceptionPredicate()).isEmpty();
    }

    @Test
    void senselessNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AsyncRetryStrategies.FixedDelayRetryStrategyBuilder<>(0, 100))
                .withMessageContaining("at least 1 retry");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AsyncRetryStrategies.ExponentialBackoffDelayRetryStrategyBuilder<>(1, 0, 1, 2))
                .withMessageContaining("first pause");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AsyncRetryStrategies.ExponentialBackoffDelayRetryStrategyBuilder<>(1, 1, 1, 0.5))
                .withMessageContaining("0.5");
    }

    private record Failures(List<Throwable> seen) implements ResultFuture<String> {
        @Override
        public void complete(Collection<String> result) {
            throw new AssertionError("A timeout has no result.");
        }

        @Override
        public void completeExceptionally(Throwable error) {
            seen.add(error);
        }

        @Override
        public void complete(CollectionSupplier<String> supplier) {
            throw new AssertionError("A timeout has no result.");
        }
    }

    @Test
    void aTimeoutFailsWithTheRecordUnlessOverridden() throws Exception {
        AsyncFunction<Integer, String> silent = (input, future) -> {};
        Failures failures = new Failures(new ArrayList<>());
        silent.timeout(42, failures);
        assertThat(failures.seen()).singleElement().isInstanceOf(TimeoutException.class);
        assertThat(failures.seen().get(0)).hasMessageContaining("record 42");
    }
}
