package weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.async.AsyncFunction;
import weir.api.async.AsyncRetryStrategies;
import weir.api.process.KeyedBroadcastProcessFunction;
import weir.api.process.KeyedCoProcessFunction;
import weir.api.process.ProcessJoinFunction;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.base.RandomSource;
import weir.operators.async.AsyncOperator;
import weir.operators.async.AsyncSettings;
import weir.operators.broadcast.BroadcastOperators;
import weir.operators.co.CoOperators;
import weir.operators.co.ConnectedKeys;
import weir.operators.join.IntervalBounds;
import weir.operators.join.IntervalPairing;

/** Operators of two inputs and asynchronous ones send the same however their rows are cut and wherever they start again. */
class CruelOperatorsTest {
    private static final ConnectedKeys<Integer, Integer> PARITY = new ConnectedKeys<>(n -> n % 2, n -> n % 2);
    private static final int STEPS = 40;

    private static final class Balance extends KeyedCoProcessFunction<Integer, Integer, Integer, String> {
        private static final ValueStateDescriptor<Integer> BALANCE =
                new ValueStateDescriptor<>("balance", Integer.class);

        @Override
        public void processElement1(Integer value, Context ctx, Collector<String> out) throws Exception {
            add(value, ctx);
        }

        @Override
        public void processElement2(Integer value, Context ctx, Collector<String> out) throws Exception {
            add(-value, ctx);
        }

        private void add(int amount, Context ctx) throws Exception {
            ValueState<Integer> balance = getRuntimeContext().getState(BALANCE);
            balance.update(balance.value() == null ? amount : balance.value() + amount);
            ctx.timerService().registerEventTimeTimer(ctx.timestamp() / 10 * 10 + 9);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<String> out) throws Exception {
            out.collect(ctx.getCurrentKey() + ":"
                    + getRuntimeContext().getState(BALANCE).value());
        }
    }

    private static final class Pairs extends ProcessJoinFunction<Integer, Integer, String> {
        @Override
        public void processElement(Integer left, Integer right, Context ctx, Collector<String> out) {
            out.collect(left + "," + right);
        }
    }

    private static final class Scaled extends KeyedBroadcastProcessFunction<Integer, Integer, Integer, String> {
        private static final MapStateDescriptor<String, Integer> FACTORS =
                new MapStateDescriptor<>("factors", String.class, Integer.class);
        private static final ValueStateDescriptor<Integer> LAST = new ValueStateDescriptor<>("last", Integer.class);

        @Override
        public void processElement(Integer value, ReadOnlyContext ctx, Collector<String> out) throws Exception {
            getRuntimeContext().getState(LAST).update(value);
            out.collect(value + "*" + ctx.getBroadcastState(FACTORS).get("factor") + " at " + ctx.currentWatermark());
        }

        @Override
        public void processBroadcastElement(Integer value, Context ctx, Collector<String> out) throws Exception {
            ctx.getBroadcastState(FACTORS).put("factor", value);
            ctx.applyToKeyedState(LAST, (key, last) -> out.collect(key + " had " + last.value()));
        }
    }

    /** Rows on both sides, some behind the watermark, and watermarks. */
    private static OperatorKit<Integer, String> script(OperatorKit<Integer, String> kit, long seed) {
        RandomSource random = new RandomSource(seed);
        long watermark = 0;
        for (int step = 0; step < STEPS; step++) {
            long time = Math.max(0, watermark - 3) + random.nextInt(15);
            switch (random.nextInt(5)) {
                case 0 -> {
                    watermark += 1 + random.nextInt(6);
                    kit.watermark(watermark);
                }
                case 1, 2 -> kit.row(step, time);
                default -> kit.second(step, time);
            }
        }
        return kit.end();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void functionsOnTwoKeyedStreams(long seed) throws Exception {
        OperatorKit<Integer, String> kit =
                new OperatorKit<>((context, out) -> CoOperators.keyedProcess(context, out, new Balance(), PARITY));
        assertThat(script(kit, seed).rows()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void intervalJoins(long seed) throws Exception {
        IntervalPairing<Integer, Integer> pairing = new IntervalPairing<>(
                PARITY, new IntervalBounds(-6, 4), new OutputTag<>("late left"), new OutputTag<>("late right"));
        OperatorKit<Integer, String> kit =
                new OperatorKit<>((context, out) -> pairing.operator(context, out, new Pairs()));
        assertThat(script(kit, seed).transcript()).anyMatch(sent -> sent.tag() != null);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void functionsOnAKeyedStreamAndABroadcastOne(long seed) throws Exception {
        OperatorKit<Integer, String> kit = new OperatorKit<>((context, out) ->
                BroadcastOperators.process(context, out, new Scaled(), List.of(Scaled.FACTORS), (Integer n) -> n % 2));
        assertThat(script(kit, seed).rows()).isNotEmpty();
    }

    @Test
    void asynchronousRequests() throws Exception {
        AsyncFunction<Integer, String> quick = (number, future) -> future.complete(List.of("answer to " + number));
        AsyncSettings<String> settings = new AsyncSettings<>(true, 1_000, 3, AsyncRetryStrategies.noRetry());
        OperatorKit<Integer, String> kit =
                new OperatorKit<>((context, out) -> new AsyncOperator<>(context, out, quick, settings));
        kit.row(1, 1).row(2, 2).watermark(2).row(3, 3).row(4, 4).end();
        assertThat(kit.rows()).containsExactly("answer to 1", "answer to 2", "answer to 3", "answer to 4");
    }
}
