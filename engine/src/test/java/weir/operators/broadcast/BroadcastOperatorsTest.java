package weir.operators.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import weir.api.Collector;
import weir.api.process.BroadcastProcessFunction;
import weir.api.process.KeyedBroadcastProcessFunction;
import weir.api.state.MapStateDescriptor;
import weir.api.state.ReadOnlyBroadcastState;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.operators.OperatorHarness;
import weir.spi.OperatorFactory;

class BroadcastOperatorsTest {
    private static final MapStateDescriptor<String, Integer> RATES =
            new MapStateDescriptor<>("rates", String.class, Integer.class);
    private static final MapStateDescriptor<String, Integer> UNDECLARED =
            new MapStateDescriptor<>("undeclared", String.class, Integer.class);

    /** Broadcast {@code eur=2} sets a rate; {@code eur} asks for it. Words in capitals misbehave. */
    private static final class Rates extends BroadcastProcessFunction<String, String, String> {
        @Override
        public void processElement(String value, ReadOnlyContext ctx, Collector<String> out) throws Exception {
            if (value.equals("CLEAR")) {
                ctx.getBroadcastState(RATES).clear();
            } else if (value.equals("UNDECLARED")) {
                ctx.getBroadcastState(UNDECLARED).get("eur");
            }
            ReadOnlyBroadcastState<String, Integer> rates = ctx.getBroadcastState(RATES);
            out.collect(value + "=" + rates.get(value) + " at " + ctx.currentWatermark());
        }

        @Override
        public void processBroadcastElement(String value, Context ctx, Collector<String> out) throws Exception {
            String[] parts = value.split("=");
            ctx.getBroadcastState(RATES).put(parts[0], Integer.valueOf(parts[1]));
        }
    }

    /** Sums numbers by parity until a broadcast asks for the sums, or a timer. */
    private static final class Sums extends KeyedBroadcastProcessFunction<Integer, Integer, String, String> {
        private static final ValueStateDescriptor<Integer> SUM = new ValueStateDescriptor<>("sum", Integer.class);

        @Override
        public void processElement(Integer value, ReadOnlyContext ctx, Collector<String> out) throws Exception {
            ValueState<Integer> sum = getRuntimeContext().getState(SUM);
            sum.update(sum.value() == null ? value : sum.value() + value);
            ctx.timerService().registerEventTimeTimer(100);
        }

        @Override
        public void processBroadcastElement(String value, Context ctx, Collector<String> out) throws Exception {
            ctx.applyToKeyedState(SUM, (key, state) -> {
                out.collect(key + ":" + state.value());
                state.clear();
            });
            if (value.equals("AND READ")) {
                getRuntimeContext().getState(SUM).value();
            }
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<String> out) throws Exception {
            out.collect("timer of " + ctx.getCurrentKey() + " with "
                    + getRuntimeContext().getState(SUM).value());
        }
    }

    private static OperatorHarness harness(OperatorFactory<String> factory) {
        return new OperatorHarness(factory);
    }

    private static OperatorHarness rates() {
        return harness((context, out) -> BroadcastOperators.process(context, out, new Rates(), List.of(RATES)));
    }

    private static OperatorHarness sums() {
        return harness((context, out) ->
                BroadcastOperators.process(context, out, new Sums(), List.of(RATES), (Integer n) -> n % 2));
    }

    @Test
    void recordsSeeWhatWasBroadcastBefore() {
        OperatorHarness harness = rates().first("eur", 1).second("eur=2", 2).watermark(2);
        assertThat(harness.first("eur", 3).output())
                .containsExactly("eur=null at " + Long.MIN_VALUE + "@1", "-2-", "eur=2 at 2@3");
    }

    @Test
    void broadcastStateOutlivesARestart() {
        OperatorHarness harness =
                rates().second("eur=2", 2).restart().second("usd=3", 3).restart();
        assertThat(harness.first("eur", 3).first("usd", 4).output())
                .containsExactly("eur=2 at " + Long.MIN_VALUE + "@3", "usd=3 at " + Long.MIN_VALUE + "@4");
    }

    @Test
    void theOtherSideCannotClearBroadcastState() {
        assertThatThrownBy(() -> rates().first("CLEAR", 1)).hasMessageContaining("Only processBroadcastElement");
    }

    @Test
    void stateThatWasNotDeclaredIsRefusedByName() {
        assertThatThrownBy(() -> rates().first("UNDECLARED", 1))
                .hasMessageContaining("'undeclared'")
                .hasMessageContaining("[rates]");
    }

    @Test
    void aBroadcastRecordVisitsAllKeys() {
        OperatorHarness harness = sums().first(1, 1).first(2, 2).first(3, 3).second("all", 9);
        assertThat(harness.output()).containsExactly("1:4@9", "0:2@9");
        assertThat(harness.second("again", 10).output()).isEmpty();
    }

    @Test
    void keysAreVisitedAfterARestartToo() {
        OperatorHarness harness = sums().first(1, 1).first(2, 2).restart().second("all", 9);
        assertThat(harness.output()).containsExactlyInAnyOrder("1:1@9", "0:2@9");
    }

    @Test
    void timersFireForTheirKey() {
        OperatorHarness harness = sums().first(1, 1).first(2, 2).restart().watermark(100);
        assertThat(harness.output()).containsExactly("timer of 1 with 1@100", "timer of 0 with 2@100", "-100-");
    }

    @Test
    void thereIsNoCurrentKeyWhileABroadcastRecordIsHandled() {
        OperatorHarness harness = sums().first(1, 1);
        assertThatThrownBy(() -> harness.second("AND READ", 2)).hasMessageContaining("key");
    }
}
