package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.Collector;
import weir.api.RuntimeExecutionMode;
import weir.api.process.BroadcastProcessFunction;
import weir.api.process.KeyedBroadcastProcessFunction;
import weir.api.process.KeyedCoProcessFunction;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.process.ProcessJoinFunction;
import weir.api.source.SourceFunction;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.api.windowing.CountTrigger;
import weir.api.windowing.EventTimeSessionWindows;
import weir.api.windowing.SlidingEventTimeWindows;
import weir.api.windowing.TimeWindow;
import weir.api.windowing.TumblingEventTimeWindows;
import weir.api.windowing.TumblingProcessingTimeWindows;

/** Bounded input gives the same final results in both modes. */
class BatchModeTest {
    private static final int DISORDER = 20;
    private static final long SEED = 20261121;

    /** Rows out of order by less than {@link #DISORDER}, of a few keys. */
    private static List<Timed> rows(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Timed> rows = new ArrayList<>();
        for (int index = 0; index < 300; index++) {
            String key = String.valueOf((char) ('a' + random.nextInt(5)));
            rows.add(new Timed(key, index * 3L - random.nextInt(DISORDER), random.nextInt(100)));
        }
        return rows;
    }

    /** Adds up a key's rows and says so at the end of each hundred. */
    private static final class Hundreds extends KeyedProcessFunction<String, Timed, Timed> {
        private transient ValueState<Long> total;

        @Override
        public void open(OpenContext openContext) {
            total = getRuntimeContext().getState(new ValueStateDescriptor<>("total", Long.class));
        }

        @Override
        public void processElement(Timed row, Context ctx, Collector<Timed> out) throws Exception {
            total.update((total.value() == null ? 0 : total.value()) + row.amount());
            ctx.timerService().registerEventTimeTimer(1_000_000);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<Timed> out) throws Exception {
            out.collect(new Timed(ctx.getCurrentKey(), timestamp, total.value()));
        }
    }

    private static final class Products extends ProcessJoinFunction<Timed, Timed, Timed> {
        @Override
        public void processElement(Timed left, Timed right, Context ctx, Collector<Timed> out) {
            out.collect(new Timed(left.key(), ctx.getTimestamp(), left.amount() * right.amount()));
        }
    }

    /** Adds up what comes on both sides and says so at the end. */
    private static final class BothTotals extends KeyedCoProcessFunction<String, Timed, Timed, Timed> {
        private transient ValueState<Long> total;

        @Override
        public void open(OpenContext openContext) {
            total = getRuntimeContext().getState(new ValueStateDescriptor<>("total", Long.class));
        }

        @Override
        public void processElement1(Timed row, Context ctx, Collector<Timed> out) throws Exception {
            add(row.amount(), ctx);
        }

        @Override
        public void processElement2(Timed row, Context ctx, Collector<Timed> out) throws Exception {
            add(1_000 * row.amount(), ctx);
        }

        private void add(long amount, Context ctx) throws Exception {
            total.update((total.value() == null ? 0 : total.value()) + amount);
            ctx.timerService().registerEventTimeTimer(1_000_000);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<Timed> out) throws Exception {
            out.collect(new Timed(ctx.getCurrentKey(), timestamp, total.value()));
        }
    }

    private static final MapStateDescriptor<String, Long> FACTOR =
            new MapStateDescriptor<>("factor", String.class, Long.class);

    /** Multiplies at the end, when the factor is there in either mode. */
    private static final class Scaled extends KeyedBroadcastProcessFunction<String, Timed, Long, Timed> {
        @Override
        public void processElement(Timed row, ReadOnlyContext ctx, Collector<Timed> out) {
            ctx.timerService().registerEventTimeTimer(1_000_000 + row.amount());
        }

        @Override
        public void processBroadcastElement(Long factor, Context ctx, Collector<Timed> out) throws Exception {
            ctx.getBroadcastState(FACTOR).put("factor", factor);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<Timed> out) throws Exception {
            out.collect(new Timed(
                    ctx.getCurrentKey(),
                    0,
                    timestamp * ctx.getBroadcastState(FACTOR).get("factor")));
        }
    }

    private static Map<String, Function<DataStream<Timed>, DataStream<Timed>>> programs() {
        Map<String, Function<DataStream<Timed>, DataStream<Timed>>> programs = new LinkedHashMap<>();
        programs.put("map", rows -> rows.map(row -> new Timed(row.key(), row.at(), -row.amount())));
        programs.put("filter", rows -> rows.filter(row -> row.amount() > 50));
        programs.put("timers", rows -> rows.keyBy(Timed::key).process(new Hundreds()));
        programs.put("tumbling", rows -> tumbling(rows).sum("amount").map(BatchModeTest::untimed));
        programs.put("tumbling maxBy", rows -> tumbling(rows).maxBy("amount").map(BatchModeTest::untimed));
        programs.put(
                "sliding",
                rows -> rows.keyBy(Timed::key)
                        .window(SlidingEventTimeWindows.of(Duration.ofMillis(100), Duration.ofMillis(20)))
                        .reduce((x, y) -> new Timed(x.key(), 0, x.amount() + y.amount())));
        programs.put(
                "sessions",
                rows -> rows.keyBy(Timed::key)
                        .window(EventTimeSessionWindows.withGap(Duration.ofMillis(15)))
                        .reduce((x, y) -> new Timed(x.key(), 0, x.amount() + y.amount())));
        programs.put(
                "window functions",
                rows -> tumbling(rows)
                        .apply((key, window, all, out) ->
                                all.forEach(row -> out.collect(new Timed(key, window.getEnd(), row.amount())))));
        programs.put(
                "all windows",
                rows -> rows.windowAll(TumblingEventTimeWindows.of(Duration.ofMillis(100)))
                        .reduce((x, y) -> new Timed("", 0, x.amount() + y.amount())));
        programs.put(
                "join",
                rows -> rows.join(rows.map(row -> row))
                        .where(Timed::key)
                        .equalTo(Timed::key)
                        .window(TumblingEventTimeWindows.of(Duration.ofMillis(50)))
                        .apply((x, y) -> new Timed(x.key(), 0, x.amount() * y.amount())));
        return programs;
    }

    private static WindowedStream<Timed, String, TimeWindow> tumbling(DataStream<Timed> rows) {
        return rows.keyBy(Timed::key).window(TumblingEventTimeWindows.of(Duration.ofMillis(100)));
    }

    private static List<Timed> run(
            RuntimeExecutionMode mode,
            int parallelism,
            int batchRows,
            Function<DataStream<Timed>, DataStream<Timed>> program)
            throws Exception {
        var env = Programs.environment(parallelism, batchRows).setRuntimeMode(mode);
        DataStream<Timed> rows = env.fromData(rows(SEED))
                .assignTimestampsAndWatermarks(Timed.watermarks(DISORDER))
                .setParallelism(1);
        return Programs.results(env, program.apply(rows));
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void everyOperatorGivesTheSameFinalResultsInBothModes(int parallelism, int batchRows) throws Exception {
        for (var program : programs().entrySet()) {
            List<Timed> streamed = run(RuntimeExecutionMode.STREAMING, 1, 1024, program.getValue());
            List<Timed> batch = run(RuntimeExecutionMode.BATCH, parallelism, batchRows, program.getValue());
            assertThat(batch)
                    .as(program.getKey() + ", seed " + SEED)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(streamed);
        }
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void runningAggregatesEmitOnlyTheirLastResult(int parallelism, int batchRows) throws Exception {
        Map<String, Timed> last = new LinkedHashMap<>();
        run(
                        RuntimeExecutionMode.STREAMING,
                        1,
                        1024,
                        rows -> rows.keyBy(Timed::key).reduce(BatchModeTest::total))
                .forEach(row -> last.put(row.key(), row));
        assertThat(run(
                        RuntimeExecutionMode.BATCH,
                        parallelism,
                        batchRows,
                        rows -> rows.keyBy(Timed::key).reduce(BatchModeTest::total)))
                .as("seed " + SEED)
                .containsExactlyInAnyOrderElementsOf(last.values());
    }

    /** Which row comes first, and so leaves its other fields, differs: by arrival in one mode, by time in the other. */
    private static Timed untimed(Timed row) {
        return new Timed(row.key(), 0, row.amount());
    }

    private static Timed total(Timed one, Timed other) {
        return new Timed(one.key(), 0, one.amount() + other.amount());
    }

    /** Says what it sees and at which time. */
    private static final class Watch extends KeyedProcessFunction<String, Timed, String> {
        @Override
        public void processElement(Timed row, Context ctx, Collector<String> out) {
            out.collect(row.key() + row.at() + (ctx.timerService().currentWatermark() == Long.MIN_VALUE ? "" : "!"));
            ctx.timerService().registerEventTimeTimer(row.at() + 1);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<String> out) {
            out.collect(ctx.getCurrentKey() + timestamp + "t");
        }
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void aKeysRowsComeByTimeAndThenItsTimersBeforeTheNextKey(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows).setRuntimeMode(RuntimeExecutionMode.BATCH);
        var seen = Programs.results(
                env,
                Timed.stream(env, "a@3 b@1 a@1 b@2 a@2", 0).keyBy(Timed::key).process(new Watch()));
        assertThat(seen)
                .filteredOn(text -> text.startsWith("a"))
                .containsExactly("a1", "a2", "a3", "a2t", "a3t", "a4t");
        assertThat(seen).filteredOn(text -> text.startsWith("b")).containsExactly("b1", "b2", "b2t", "b3t");
        if (parallelism == 1) {
            assertThat(seen.subList(0, 6)).allMatch(text -> text.startsWith("a"));
        }
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void theBroadcastSideGoesFirst(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows).setRuntimeMode(RuntimeExecutionMode.BATCH);
        assertThat(Programs.results(
                        env,
                        env.fromData(1L, 2L, 3L)
                                .connect(env.fromData(10L).broadcast(FACTOR))
                                .process(new Multiplied())))
                .containsExactlyInAnyOrder(10L, 20L, 30L);
    }

    private static final class Multiplied extends BroadcastProcessFunction<Long, Long, Long> {
        @Override
        public void processElement(Long row, ReadOnlyContext ctx, Collector<Long> out) throws Exception {
            out.collect(row * ctx.getBroadcastState(FACTOR).get("factor"));
        }

        @Override
        public void processBroadcastElement(Long factor, Context ctx, Collector<Long> out) throws Exception {
            ctx.getBroadcastState(FACTOR).put("factor", factor);
        }
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void windowsAndTimersOfProcessingTimeFireAtTheEnd(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows).setRuntimeMode(RuntimeExecutionMode.BATCH);
        List<Timed> rows = Timed.rows("a@1 b@2 a@3");
        assertThat(Programs.results(
                        env,
                        env.fromData(rows)
                                .keyBy(Timed::key)
                                .window(TumblingProcessingTimeWindows.of(Duration.ofDays(10_000)))
                                .sum("amount")))
                .extracting(Timed::amount)
                .containsExactlyInAnyOrder(2L, 1L);
        assertThat(Programs.results(env, env.fromData(rows).keyBy(Timed::key).process(new Tomorrow())))
                .containsExactlyInAnyOrder("a", "b");
    }

    /** Sets a timer for long after the job's end. */
    private static final class Tomorrow extends KeyedProcessFunction<String, Timed, String> {
        @Override
        public void processElement(Timed row, Context ctx, Collector<String> out) {
            ctx.timerService().registerProcessingTimeTimer(Long.MAX_VALUE - 1);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<String> out) {
            out.collect(ctx.getCurrentKey());
        }
    }

    @Test
    void nothingIsLateInBatchMode() throws Exception {
        var env = Programs.environment(1, 1).setRuntimeMode(RuntimeExecutionMode.BATCH);
        assertThat(Programs.results(
                        env,
                        tumbling(Timed.stream(env, "a@250 a@50 a@150 a@60", 0)).sum("amount")))
                .extracting(Timed::amount)
                .containsExactly(2L, 1L, 1L);
    }

    @Test
    void countTriggersFireAsRowsComeByTime() throws Exception {
        var env = Programs.environment(1, 1024).setRuntimeMode(RuntimeExecutionMode.BATCH);
        assertThat(Programs.results(
                        env,
                        tumbling(Timed.stream(env, "a@2=20 a@1=10 a@3=30", 0))
                                .trigger(CountTrigger.of(2))
                                .sum("amount")))
                .extracting(Timed::amount)
                .containsExactly(30L);
    }

    @Test
    void automaticModeIsBatchWhereAllInputEnds() throws Exception {
        var env = Programs.environment(1, 1024).setRuntimeMode(RuntimeExecutionMode.AUTOMATIC);
        assertThat(Programs.results(env, env.fromData(1, 2, 3).keyBy(n -> 0).reduce(Integer::sum)))
                .containsExactly(6);
    }

    @Test
    void anEndlessSourceIsRefusedInWords() {
        var env = Programs.environment(1, 1024).setRuntimeMode(RuntimeExecutionMode.BATCH);
        env.addSource(new SourceFunction<String>() {
                    @Override
                    public void run(SourceContext<String> ctx) {}

                    @Override
                    public void cancel() {}
                })
                .print();
        assertThatThrownBy(env::execute).hasMessageContaining("STREAMING");
    }
}
