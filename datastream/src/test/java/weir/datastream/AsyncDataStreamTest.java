package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.async.AsyncRetryStrategies.FixedDelayRetryStrategyBuilder;
import weir.api.async.AsyncRetryStrategy;
import weir.api.async.ResultFuture;
import weir.api.async.RetryPredicates;
import weir.api.async.RichAsyncFunction;
import weir.api.process.OpenContext;
import weir.api.time.WatermarkStrategy;

class AsyncDataStreamTest {
    private static final int NUMBERS = 2_000;
    private static final int CAPACITY = 7;
    private static final AtomicInteger OPEN = new AtomicInteger();
    private static final AtomicInteger MOST_OPEN = new AtomicInteger();

    /** Doubles numbers on other threads, the first attempts at multiples of {@code failing} in vain. */
    private static final class Doubling extends RichAsyncFunction<Long, Long> {
        private final int failing;
        private transient ExecutorService threads;
        private transient Set<Long> tried;

        Doubling(int failing) {
            this.failing = failing;
        }

        @Override
        public void open(OpenContext openContext) {
            threads = Executors.newFixedThreadPool(3);
            tried = new HashSet<>();
        }

        @Override
        public void asyncInvoke(Long input, ResultFuture<Long> resultFuture) {
            MOST_OPEN.accumulateAndGet(OPEN.incrementAndGet(), Math::max);
            boolean inVain = input % failing == 0 && tried.add(input);
            threads.execute(() -> {
                OPEN.decrementAndGet();
                if (inVain) {
                    resultFuture.completeExceptionally(new IllegalStateException("in vain"));
                } else {
                    resultFuture.complete(List.of(input * 2));
                }
            });
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }

    private static final Doubling NEVER_IN_VAIN = new Doubling(Integer.MAX_VALUE);

    private static List<Long> doubled() {
        return LongStream.rangeClosed(1, NUMBERS).mapToObj(n -> n * 2).toList();
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    @NotRestored("It counts requests, and those of a killed process are answered for nobody.")
    void orderedAnswersKeepTheOrderAndNeverOutnumberTheRoom(int parallelism, int batchRows) throws Exception {
        MOST_OPEN.set(0);
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        DataStream<Long> answers = AsyncDataStream.orderedWait(
                        env.fromSequence(1, NUMBERS).setParallelism(1).forward(),
                        NEVER_IN_VAIN,
                        1,
                        TimeUnit.MINUTES,
                        CAPACITY)
                .setParallelism(1);
        assertThat(Programs.results(env, answers)).containsExactlyElementsOf(doubled());
        assertThat(MOST_OPEN.get()).isBetween(1, CAPACITY);
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void unorderedAnswersAreAllThereAtTheEnd(int parallelism, int batchRows) throws Exception {
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        DataStream<Long> timed = env.fromSequence(1, NUMBERS)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Long>forMonotonousTimestamps().withTimestampAssigner((n, time) -> n));
        DataStream<Long> answers = AsyncDataStream.unorderedWait(timed, NEVER_IN_VAIN, 1, TimeUnit.MINUTES, CAPACITY);
        assertThat(Programs.results(env, answers)).containsExactlyInAnyOrderElementsOf(doubled());
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void whatFailedIsTriedAgain(int parallelism, int batchRows) throws Exception {
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        AsyncRetryStrategy<Long> once = new FixedDelayRetryStrategyBuilder<Long>(1, 1)
                .ifException(RetryPredicates.HAS_EXCEPTION_PREDICATE)
                .build();
        DataStream<Long> answers = AsyncDataStream.unorderedWaitWithRetry(
                env.fromSequence(1, NUMBERS), new Doubling(100), 1, TimeUnit.MINUTES, once);
        assertThat(Programs.results(env, answers)).containsExactlyInAnyOrderElementsOf(doubled());
    }

    @Test
    void withoutRetriesTheFirstFailureFailsTheJobAndNamesTheRecord() {
        StreamExecutionEnvironment env = Programs.environment(1, 1);
        DataStream<Long> answers =
                AsyncDataStream.orderedWait(env.fromSequence(1, NUMBERS), new Doubling(100), 1, TimeUnit.MINUTES);
        assertThatThrownBy(() -> Programs.results(env, answers))
                .hasMessageContaining("async wait operator")
                .hasMessageContaining("100");
    }
}
