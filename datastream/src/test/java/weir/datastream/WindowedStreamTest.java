package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.functions.AggregateFunction;
import weir.api.time.Time;
import weir.api.windowing.CountEvictor;
import weir.api.windowing.CountTrigger;
import weir.api.windowing.EventTimeSessionWindows;
import weir.api.windowing.ProcessAllWindowFunction;
import weir.api.windowing.ProcessWindowFunction;
import weir.api.windowing.SlidingEventTimeWindows;
import weir.api.windowing.TimeWindow;
import weir.api.windowing.TumblingEventTimeWindows;

class WindowedStreamTest {
    private static final TumblingEventTimeWindows TENS = TumblingEventTimeWindows.of(Duration.ofMillis(10));
    private static final String ROWS = "a@1 b@3 a@9=4 a@12 b@15=2 a@8 a@27";

    /** Rows of a window, counted and added up. */
    private static final class Total implements AggregateFunction<Timed, long[], String> {
        @Override
        public long[] createAccumulator() {
            return new long[2];
        }

        @Override
        public long[] add(Timed row, long[] total) {
            total[0]++;
            total[1] += row.amount();
            return total;
        }

        @Override
        public String getResult(long[] total) {
            return total[0] + "/" + total[1];
        }

        @Override
        public long[] merge(long[] one, long[] other) {
            return new long[] {one[0] + other[0], one[1] + other[1]};
        }
    }

    private static final class Framed<E> extends ProcessWindowFunction<E, String, String, TimeWindow> {
        @Override
        public void process(String key, Context context, Iterable<E> elements, Collector<String> out) {
            List<Object> all = new ArrayList<>();
            elements.forEach(all::add);
            out.collect(key + " " + context.window().getStart() + "-"
                    + context.window().getEnd() + " " + all);
        }
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void windowsOfAKeyFireWhenTheWatermarkPassesTheirEnd(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        assertThat(Programs.results(
                        env,
                        Timed.stream(env, ROWS, 7)
                                .keyBy(Timed::key)
                                .window(TENS)
                                .sum("amount")))
                .containsExactlyInAnyOrder(
                        new Timed("a", 1, 6),
                        new Timed("b", 3, 1),
                        new Timed("a", 12, 1),
                        new Timed("b", 15, 2),
                        new Timed("a", 27, 1));
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void lateRowsAreDroppedOrGoToTheSideOutput(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        OutputTag<Timed> late = new OutputTag<>("late") {};
        var sums = Timed.stream(env, ROWS, 0)
                .keyBy(Timed::key)
                .window(TENS)
                .sideOutputLateData(late)
                .aggregate(new Total());
        assertThat(Programs.results(
                        env, sums.getSideOutput(late).map(Timed::toString).union(sums)))
                .containsExactlyInAnyOrder("2/5", "1/1", "1/1", "1/2", "1/1", "Timed[key=a, at=8, amount=1]");
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void allowedLatenessFiresAgain(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        assertThat(Programs.results(
                        env,
                        Timed.stream(env, "a@1 a@12 a@8 a@30 a@9", 0)
                                .keyBy(Timed::key)
                                .window(TENS)
                                .allowedLateness(Time.milliseconds(10))
                                .aggregate(new Total())))
                .containsExactlyInAnyOrder("1/1", "2/2", "1/1", "1/1");
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void everyKindOfFunctionSeesItsWindow(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        var windows = Timed.stream(env, "a@1 a@7=3 a@14", 5).keyBy(Timed::key).window(TENS);
        assertThat(Programs.results(env, windows.aggregate(new Total(), new Framed<String>())))
                .containsExactlyInAnyOrder("a 0-10 [2/4]", "a 10-20 [1/1]");
        windows = Timed.stream(env, "a@1 a@7=3 a@14", 5).keyBy(Timed::key).window(TENS);
        assertThat(Programs.results(
                        env,
                        windows.reduce(
                                (x, y) -> new Timed(x.key(), x.at(), x.amount() + y.amount()), new Framed<Timed>())))
                .containsExactlyInAnyOrder(
                        "a 0-10 [Timed[key=a, at=1, amount=4]]", "a 10-20 [Timed[key=a, at=14, amount=1]]");
        windows = Timed.stream(env, "a@1 a@7=3 a@14", 5).keyBy(Timed::key).window(TENS);
        assertThat(Programs.results(env, windows.apply((key, window, rows, out) -> {
                    long count = 0;
                    for (Timed ignored : rows) {
                        count++;
                    }
                    out.collect(key + window.getEnd() + ":" + count);
                })))
                .containsExactlyInAnyOrder("a10:2", "a20:1");
        windows = Timed.stream(env, "a@1 a@7=3 a@14", 5).keyBy(Timed::key).window(TENS);
        assertThat(Programs.results(env, windows.process(new Framed<Timed>()))).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void slidingAndSessionWindowsTakeOldAndNewLengthsOfTime(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        assertThat(Programs.results(
                        env,
                        Timed.stream(env, "a@1 a@7 a@14", 5)
                                .keyBy(Timed::key)
                                .window(SlidingEventTimeWindows.of(Time.milliseconds(10), Time.milliseconds(5)))
                                .aggregate(new Total(), new Framed<String>())))
                .containsExactlyInAnyOrder("a -5-5 [1/1]", "a 0-10 [2/2]", "a 5-15 [2/2]", "a 10-20 [1/1]");
        assertThat(Programs.results(
                        env,
                        Timed.stream(env, "a@1 a@4 a@12 b@5", 15)
                                .keyBy(Timed::key)
                                .window(EventTimeSessionWindows.withGap(Time.milliseconds(5)))
                                .aggregate(new Total(), new Framed<String>())))
                .containsExactlyInAnyOrder("a 1-9 [2/2]", "a 12-17 [1/1]", "b 5-10 [1/1]");
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void countWindowsFireForEveryKeyByItself(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        List<Timed> rows = Timed.rows("a@1=1 a@2=2 b@3=3 a@4=4 b@5=5 a@6=6");
        assertThat(Programs.results(
                        env, env.fromData(rows).keyBy("key").countWindow(2).sum("amount")))
                .extracting(Timed::amount)
                .containsExactlyInAnyOrder(3L, 8L, 10L);
        assertThat(Programs.results(
                        env, env.fromData(rows).keyBy("key").countWindow(3, 2).sum("amount")))
                .extracting(Timed::amount)
                .containsExactlyInAnyOrder(3L, 8L, 12L);
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void windowsOfAWholeStreamSeeAllKeys(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        assertThat(Programs.results(
                        env, Timed.stream(env, ROWS, 7).windowAll(TENS).sum("amount")))
                .extracting(Timed::amount)
                .containsExactly(7L, 3L, 1L);
        assertThat(Programs.results(
                        env,
                        Timed.stream(env, ROWS, 7)
                                .timeWindowAll(Time.milliseconds(20), Time.milliseconds(10))
                                .aggregate(new Total(), new AllFramed())))
                .containsExactly("-10 4/7", "0 6/10", "10 3/4", "20 1/1");
        assertThat(Programs.results(
                        env, env.fromSequence(1, 5).countWindowAll(2).reduce(Long::sum)))
                .hasSize(2);
    }

    private static final class AllFramed extends ProcessAllWindowFunction<String, String, TimeWindow> {
        @Override
        public void process(Context context, Iterable<String> elements, Collector<String> out) {
            out.collect(context.window().getStart() + " " + elements.iterator().next());
        }
    }

    @Test
    void triggersAndEvictorsDecideWhatFiresAndWhatIsLeft() throws Exception {
        var env = Programs.environment(1, 1024);
        assertThat(Programs.results(
                        env,
                        Timed.stream(env, "a@1=1 a@2=2 a@3=3 a@4=4", 0)
                                .keyBy(Timed::key)
                                .timeWindow(Time.milliseconds(10))
                                .trigger(CountTrigger.of(2))
                                .evictor(CountEvictor.of(1))
                                .sum("amount")))
                .extracting(Timed::amount)
                .containsExactly(2L, 4L);
    }
}
