package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.process.CoFlatMapFunction;
import weir.api.process.CoMapFunction;
import weir.api.process.KeyedCoProcessFunction;
import weir.api.process.OpenContext;
import weir.api.process.RichCoFlatMapFunction;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.api.time.WatermarkStrategy;
import weir.api.tuple.Tuple2;
import weir.base.WeirException;
import weir.types.Types;

class ConnectedStreamsTest {
    private static final int RIDES = 500;

    /** Waits for both halves of a pair, whichever comes first. */
    private static final class Pair extends RichCoFlatMapFunction<Long, String, String> {
        private transient ValueState<Long> ride;
        private transient ListState<String> fares;

        @Override
        public void open(OpenContext openContext) {
            ride = getRuntimeContext().getState(new ValueStateDescriptor<>("ride", Long.class));
            fares = getRuntimeContext().getListState(new ListStateDescriptor<>("fares", String.class));
        }

        @Override
        public void flatMap1(Long value, Collector<String> out) throws Exception {
            ride.update(value);
            for (String fare : fares.get()) {
                out.collect(value + " " + fare);
            }
            fares.clear();
        }

        @Override
        public void flatMap2(String value, Collector<String> out) throws Exception {
            if (ride.value() != null) {
                out.collect(ride.value() + " " + value);
            } else {
                fares.add(value);
            }
        }
    }

    /** Emits at its timer what has not been taken back until then. */
    private static final class Unmatched extends KeyedCoProcessFunction<Long, Long, Long, String> {
        private static final OutputTag<Long> MATCHED = new OutputTag<>("matched");
        private transient ValueState<Boolean> seen;

        @Override
        public void open(OpenContext openContext) {
            seen = getRuntimeContext().getState(new ValueStateDescriptor<>("seen", Types.BOOLEAN));
        }

        @Override
        public void processElement1(Long value, Context ctx, Collector<String> out) throws Exception {
            seeOrMatch(value, ctx);
        }

        @Override
        public void processElement2(Long value, Context ctx, Collector<String> out) throws Exception {
            seeOrMatch(value, ctx);
        }

        private void seeOrMatch(Long value, Context ctx) throws Exception {
            long due = ctx.timestamp() + 1_000;
            if (seen.value() == null) {
                seen.update(true);
                ctx.timerService().registerEventTimeTimer(due);
            } else {
                seen.clear();
                ctx.timerService().deleteEventTimeTimer(due);
                ctx.output(MATCHED, value);
            }
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<String> out) {
            out.collect(ctx.getCurrentKey() + " at " + timestamp);
        }
    }

    private static List<String> fares() {
        List<String> fares = new ArrayList<>();
        for (int ride = 1; ride <= RIDES; ride++) {
            fares.add("fare of " + ride);
        }
        return fares;
    }

    private static List<String> pairs() {
        List<String> pairs = new ArrayList<>();
        for (int ride = 1; ride <= RIDES; ride++) {
            pairs.add(ride + " fare of " + ride);
        }
        return pairs;
    }

    private static DataStream<Long> timed(StreamExecutionEnvironment env, long to) {
        return env.fromSequence(1, to)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Long>forMonotonousTimestamps().withTimestampAssigner((n, time) -> n));
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void mapTurnsBothSidesIntoOneStream(int parallelism, int batchRows) throws Exception {
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        DataStream<String> all = env.fromSequence(1, 3)
                .connect(env.fromData("a", "b"))
                .map(new CoMapFunction<>() {
                    @Override
                    public String map1(Long value) {
                        return "n" + value;
                    }

                    @Override
                    public String map2(String value) {
                        return "s" + value;
                    }
                });
        assertThat(Programs.results(env, all)).containsExactlyInAnyOrder("n1", "n2", "n3", "sa", "sb");
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void flatMapEmitsAnyNumberOfRecords(int parallelism, int batchRows) throws Exception {
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        DataStream<Long> all = env.fromSequence(1, 3)
                .connect(env.fromData("no", "number"))
                .flatMap(new CoFlatMapFunction<>() {
                    @Override
                    public void flatMap1(Long value, Collector<Long> out) {
                        out.collect(value);
                        out.collect(-value);
                    }

                    @Override
                    public void flatMap2(String value, Collector<Long> out) {}
                });
        assertThat(Programs.results(env, all)).containsExactlyInAnyOrder(1L, -1L, 2L, -2L, 3L, -3L);
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void streamsKeyedAlikeShareStateWhicheverSideComesFirst(int parallelism, int batchRows) throws Exception {
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        DataStream<String> pairs = env.fromSequence(1, RIDES)
                .connect(env.fromCollection(fares()))
                .keyBy(ride -> ride, fare -> Long.valueOf(fare.substring("fare of ".length())))
                .flatMap(new Pair());
        assertThat(Programs.results(env, pairs)).containsExactlyInAnyOrderElementsOf(pairs());
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void timersFireWhenTimeHasPassedOnBothSides(int parallelism, int batchRows) throws Exception {
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        SingleOutputStreamOperator<String> unmatched = timed(env, RIDES)
                .keyBy(n -> n)
                .connect(timed(env, RIDES - 2).keyBy(n -> n))
                .process(new Unmatched());
        DataStream<String> matched = unmatched.getSideOutput(Unmatched.MATCHED).map(n -> "matched");
        List<String> results = Programs.results(env, unmatched.union(matched));
        assertThat(results).filteredOn(result -> result.equals("matched")).hasSize(RIDES - 2);
        assertThat(results)
                .filteredOn(result -> !result.equals("matched"))
                .containsExactlyInAnyOrder("499 at 1499", "500 at 1500");
    }

    @Test
    void aFunctionThatNeedsKeysIsRefusedWithoutThem() {
        StreamExecutionEnvironment env = Programs.environment(1, 1);
        ConnectedStreams<Long, Long> halfKeyed =
                env.fromSequence(1, 3).keyBy(n -> n).connect(env.fromSequence(1, 3));
        assertThatThrownBy(() -> halfKeyed.process(new Unmatched()))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("the second has none");
    }

    @Test
    void keysOfTwoTypesAreRefusedBecauseTheyNeverMeet() {
        StreamExecutionEnvironment env = Programs.environment(1, 1);
        ConnectedStreams<Long, Long> mixed = env.fromSequence(1, 3)
                .keyBy(n -> n, Types.LONG)
                .connect(env.fromSequence(1, 3).keyBy(n -> n.intValue(), Types.INT));
        assertThatThrownBy(() -> mixed.flatMap(new CoFlatMapFunction<Long, Long, Long>() {
                    @Override
                    public void flatMap1(Long value, Collector<Long> out) {}

                    @Override
                    public void flatMap2(Long value, Collector<Long> out) {}
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("type int")
                .hasMessageContaining("type long");
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void fieldsCanBeKeysByPositionAndByName(int parallelism, int batchRows) throws Exception {
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        DataStream<Tuple2<Long, String>> rides = env.fromData(Tuple2.of(1L, "a"), Tuple2.of(2L, "b"));
        DataStream<Tuple2<String, Long>> fares = env.fromData(Tuple2.of("A", 1L), Tuple2.of("B", 2L));
        DataStream<String> byPosition = rides.connect(fares).keyBy(0, 1).flatMap(new Meeting());
        DataStream<String> byName = rides.connect(fares)
                .keyBy(new String[] {"f0"}, new String[] {"f1"})
                .flatMap(new Meeting());
        assertThat(Programs.results(env, byPosition.union(byName))).containsExactlyInAnyOrder("aA", "bB", "aA", "bB");
    }

    /** Puts together what meets at a key. */
    private static final class Meeting
            extends RichCoFlatMapFunction<Tuple2<Long, String>, Tuple2<String, Long>, String> {
        private transient ValueState<String> left;
        private transient ValueState<String> right;

        @Override
        public void open(OpenContext openContext) {
            left = getRuntimeContext().getState(new ValueStateDescriptor<>("left", String.class));
            right = getRuntimeContext().getState(new ValueStateDescriptor<>("right", String.class));
        }

        @Override
        public void flatMap1(Tuple2<Long, String> value, Collector<String> out) throws Exception {
            left.update(value.f1);
            meet(out);
        }

        @Override
        public void flatMap2(Tuple2<String, Long> value, Collector<String> out) throws Exception {
            right.update(value.f0);
            meet(out);
        }

        private void meet(Collector<String> out) throws Exception {
            if (left.value() != null && right.value() != null) {
                out.collect(left.value() + right.value());
            }
        }
    }
}
