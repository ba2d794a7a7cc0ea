package weir.operators.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.async.AsyncFunction;
import weir.api.async.AsyncRetryStrategies;
import weir.api.async.AsyncRetryStrategies.FixedDelayRetryStrategyBuilder;
import weir.api.async.AsyncRetryStrategy;
import weir.api.async.ResultFuture;
import weir.api.async.RetryPredicates;
import weir.operators.OperatorHarness;
import weir.spi.OperatorFactory;

class AsyncOperatorTest {
    private static final long TIMEOUT = 100;
    private static final AsyncRetryStrategy<String> TWO_RETRIES = new FixedDelayRetryStrategyBuilder<String>(2, 10)
            .ifResult(RetryPredicates.emptyResult())
            .ifException(RetryPredicates.HAS_EXCEPTION_PREDICATE)
            .build();

    /** Keeps what it is asked until the test answers. */
    private static class Questions implements AsyncFunction<String, String> {
        private record Asked(String row, ResultFuture<String> future) {}

        private final List<Asked> asked = new ArrayList<>();

        @Override
        public void asyncInvoke(String input, ResultFuture<String> resultFuture) {
            asked.add(new Asked(input, resultFuture));
        }

        List<String> rows() {
            return asked.stream().map(Asked::row).toList();
        }

        ResultFuture<String> future(int index) {
            return asked.get(index).future;
        }

        void answer(int index, String... results) {
            future(index).complete(List.of(results));
        }
    }

    /** Answers what took too long with "?". */
    private static final class Lenient extends Questions {
        @Override
        public void timeout(String input, ResultFuture<String> resultFuture) {
            resultFuture.complete(List.of("?" + input));
        }
    }

    private final Questions questions = new Lenient();

    private OperatorHarness harness(Questions function, AsyncSettings<String> settings) {
        OperatorFactory<String> factory = (context, out) -> new AsyncOperator<>(context, out, function, settings);
        return new OperatorHarness(factory);
    }

    private OperatorHarness ordered(int capacity) {
        return harness(questions, new AsyncSettings<>(true, TIMEOUT, capacity, AsyncRetryStrategies.noRetry()));
    }

    private OperatorHarness unordered(int capacity) {
        return harness(questions, new AsyncSettings<>(false, TIMEOUT, capacity, AsyncRetryStrategies.noRetry()));
    }

    private OperatorHarness retrying() {
        return harness(questions, new AsyncSettings<>(false, TIMEOUT, 9, TWO_RETRIES));
    }

    @Test
    void orderedAnswersLeaveInTheOrderOfTheRows() {
        OperatorHarness harness =
                ordered(9).row("a", 1).row("b", 2).watermark(2).row("c", 3);
        questions.answer(2, "C");
        questions.answer(1, "B1", "B2");
        assertThat(harness.readMail().output()).isEmpty();
        questions.answer(0);
        assertThat(harness.readMail().output()).containsExactly("B1@2", "B2@2", "-2-", "C@3");
    }

    @Test
    void unorderedAnswersOvertakeEachOtherButNoWatermark() {
        OperatorHarness harness =
                unordered(9).row("a", 1).row("b", 2).watermark(2).row("c", 3).row("d", 4);
        questions.answer(2, "C");
        questions.answer(1, "B");
        assertThat(harness.readMail().output()).containsExactly("B@2");
        questions.answer(0, "A");
        assertThat(harness.readMail().output()).containsExactly("A@1", "-2-", "C@3");
        questions.answer(3, "D");
        assertThat(harness.readMail().output()).containsExactly("D@4");
    }

    @Test
    void signalsPassAtOnceWhereNothingIsBeforeThem() {
        assertThat(unordered(9).watermark(1).idle(true).idle(false).watermark(2).output())
                .containsExactly("-1-", "idle", "back", "-2-");
        assertThat(ordered(9).watermark(1).idle(true).output()).containsExactly("-1-", "idle");
    }

    @Test
    void noMoreRequestsAreOpenThanThereIsRoomFor() {
        OperatorHarness harness = ordered(2);
        assertThat(harness.row("a", 1).isReady()).isTrue();
        assertThat(harness.row("b", 2).row("c", 3).isReady()).isFalse();
        assertThat(questions.rows()).containsExactly("a", "b");
        questions.answer(1, "B");
        assertThat(harness.readMail().isReady()).isFalse();
        assertThat(questions.rows()).containsExactly("a", "b");
        questions.answer(0, "A");
        assertThat(harness.readMail().isReady()).isTrue();
        assertThat(questions.rows()).containsExactly("a", "b", "c");
    }

    @Test
    void onlyTheFirstAnswerCounts() {
        OperatorHarness harness = ordered(9).row("a", 1);
        questions.answer(0, "first");
        questions.answer(0, "second");
        questions.future(0).completeExceptionally(new IllegalStateException("third"));
        assertThat(harness.readMail().output()).containsExactly("first@1");
    }

    @Test
    void aSupplierIsAskedInTheThreadOfTheTask() {
        OperatorHarness harness = ordered(9).row("a", 1).row("b", 2);
        Thread here = Thread.currentThread();
        questions.future(0).complete(() -> List.of(Thread.currentThread() == here ? "here" : "elsewhere"));
        assertThat(harness.readMail().output()).containsExactly("here@1");
        questions.future(1).complete(() -> {
            throw new IllegalStateException("no answer");
        });
        assertThatThrownBy(harness::readMail).hasMessageContaining("no answer at record b");
    }

    @Test
    void aFailedRequestFailsTheJobWithItsRecord() {
        OperatorHarness harness = ordered(9).row("a", 1);
        questions.future(0).completeExceptionally(new IllegalStateException("refused"));
        assertThatThrownBy(harness::readMail).hasMessageContaining("refused at record a");
    }

    @Test
    void nullIsNoAnswer() {
        OperatorHarness harness = ordered(9).row("a", 1);
        questions.future(0).complete((Collection<String>) null);
        assertThatThrownBy(harness::readMail).hasMessageContaining("empty collection");
    }

    @Test
    void theFunctionDecidesWhatBecomesOfARequestThatTakesTooLong() {
        OperatorHarness harness = ordered(9).row("a", 1).clock(60).row("b", 2).row("c", 3);
        questions.answer(1, "B");
        assertThat(harness.readMail().clock(TIMEOUT).readMail().output()).containsExactly("?a@1", "B@2");
        assertThat(harness.clock(159).readMail().output()).isEmpty();
        assertThat(harness.clock(160).readMail().output()).containsExactly("?c@3");
    }

    @Test
    void aRequestThatTakesTooLongFailsTheJobUnlessTheFunctionSaysOtherwise() {
        Questions strict = new Questions();
        AsyncSettings<String> settings = new AsyncSettings<>(true, TIMEOUT, 9, AsyncRetryStrategies.noRetry());
        OperatorHarness harness = harness(strict, settings).row("a", 1).clock(TIMEOUT);
        assertThatThrownBy(harness::readMail).hasMessageContaining("record a");
    }

    @Test
    void withoutTimeoutARequestMayTakeForEver() {
        AsyncSettings<String> settings = new AsyncSettings<>(true, 0, 9, AsyncRetryStrategies.noRetry());
        OperatorHarness harness = harness(questions, settings).row("a", 1).clock(1_000_000);
        assertThat(harness.readMail().output()).isEmpty();
        questions.answer(0, "A");
        assertThat(harness.readMail().output()).containsExactly("A@1");
    }

    @Test
    void badAnswersAreTriedAgainAfterAPause() {
        OperatorHarness harness = retrying().row("a", 1);
        questions.answer(0);
        harness.readMail().clock(9);
        assertThat(questions.rows()).containsExactly("a");
        harness.clock(10);
        questions.future(1).completeExceptionally(new IllegalStateException("refused"));
        harness.readMail().clock(20);
        assertThat(questions.rows()).containsExactly("a", "a", "a");
        questions.answer(2);
        assertThat(harness.readMail().finishes()).isTrue();
        assertThat(harness.output()).isEmpty();
    }

    @Test
    void theLastErrorIsFinal() {
        OperatorHarness harness = retrying().row("a", 1);
        for (int attempt = 0; attempt < 2; attempt++) {
            questions.future(attempt).completeExceptionally(new IllegalStateException("refused"));
            harness.readMail().clock(10 * (attempt + 1));
        }
        questions.future(2).completeExceptionally(new IllegalStateException("refused again"));
        assertThatThrownBy(harness::readMail).hasMessageContaining("refused again at record a");
    }

    @Test
    void theTimeoutIsThatOfAllAttemptsTogether() {
        OperatorHarness harness = retrying().row("a", 1).clock(95);
        questions.answer(0);
        assertThat(harness.readMail().clock(TIMEOUT).readMail().output()).containsExactly("?a@1");
        harness.clock(200);
        assertThat(questions.rows()).containsExactly("a");
    }

    @Test
    void theEndOfTheInputWaitsForAllAttempts() {
        OperatorHarness harness = retrying().row("a", 1);
        questions.answer(0);
        assertThat(harness.readMail().finishes()).isFalse();
        harness.clock(10);
        questions.answer(1, "A");
        assertThat(harness.readMail().finishes()).isTrue();
        assertThat(harness.output()).containsExactly("A@1");
    }

    @Test
    void requestsThatHaveNotLeftAreMadeAgainAfterARestart() {
        OperatorHarness harness = ordered(2).row("a", 1).row("b", 2).row("c", 3);
        questions.answer(1, "B");
        harness.readMail().restart();
        assertThat(questions.rows()).containsExactly("a", "b", "a", "b");
        questions.answer(2, "A");
        questions.answer(3, "B");
        harness.readMail();
        questions.answer(4, "C");
        assertThat(harness.readMail().output()).containsExactly("A@1", "B@2", "C@3");
    }

    @Test
    void anOperatorWithoutRoomIsRefused() {
        assertThatThrownBy(() -> ordered(0)).hasMessageContaining("at least 1");
    }
}
