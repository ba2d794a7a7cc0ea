package weir.operators.co;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.process.CoProcessFunction;
import weir.api.process.KeyedCoProcessFunction;
import weir.api.process.OpenContext;
import weir.api.process.RichCoFlatMapFunction;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.operators.OperatorHarness;
import weir.spi.OperatorFactory;

class ConnectedOperatorsTest {
    private static final ConnectedKeys<String, Integer> BY_LENGTH =
            new ConnectedKeys<>(word -> word.length(), number -> number);

    /** Remembers the last word of each length and repeats it whenever that length is asked for. */
    private static final class Remember extends RichCoFlatMapFunction<String, Integer, String> {
        private transient ValueState<String> last;

        @Override
        public void open(OpenContext openContext) {
            last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", String.class));
        }

        @Override
        public void flatMap1(String value, Collector<String> out) throws Exception {
            last.update(value);
        }

        @Override
        public void flatMap2(Integer value, Collector<String> out) throws Exception {
            if (last.value() != null) {
                out.collect(last.value());
            }
        }
    }

    /** Emits a word when its length is confirmed in time, and complains on the side when not. */
    private static final class Confirm extends KeyedCoProcessFunction<Integer, String, Integer, String> {
        private static final OutputTag<String> UNCONFIRMED = new OutputTag<>("unconfirmed");
        private transient ValueState<String> open;

        @Override
        public void open(OpenContext openContext) {
            open = getRuntimeContext().getState(new ValueStateDescriptor<>("open", String.class));
        }

        @Override
        public void processElement1(String value, Context ctx, Collector<String> out) throws Exception {
            open.update(value);
            ctx.timerService().registerEventTimeTimer(ctx.timestamp() + 10);
        }

        @Override
        public void processElement2(Integer value, Context ctx, Collector<String> out) throws Exception {
            if (open.value() != null) {
                out.collect(open.value() + ctx.getCurrentKey());
                open.clear();
            }
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<String> out) throws Exception {
            if (open.value() != null) {
                ctx.output(UNCONFIRMED, open.value() + ctx.timeDomain());
                open.clear();
            }
        }
    }

    private static final class TimerUser extends CoProcessFunction<String, Integer, String> {
        @Override
        public void processElement1(String value, Context ctx, Collector<String> out) {
            ctx.timerService().registerProcessingTimeTimer(5);
        }

        @Override
        public void processElement2(Integer value, Context ctx, Collector<String> out) {
            out.collect("at " + ctx.timerService().currentWatermark());
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<String> out) {
            out.collect("timer " + timestamp);
        }
    }

    private static OperatorHarness harness(OperatorFactory<String> factory) {
        return new OperatorHarness(factory);
    }

    private static OperatorHarness remember() {
        return harness((context, out) -> CoOperators.flatMap(context, out, new Remember(), BY_LENGTH));
    }

    private static OperatorHarness confirm() {
        return harness((context, out) -> CoOperators.keyedProcess(context, out, new Confirm(), BY_LENGTH));
    }

    private static OperatorHarness timerUser(ConnectedKeys<String, Integer> keys) {
        return harness((context, out) -> CoOperators.process(context, out, new TimerUser(), keys));
    }

    @Test
    void bothSidesShareTheStateOfTheirKey() {
        OperatorHarness harness = remember().first("one", 1).first("four", 2).first("two", 3);
        assertThat(harness.second(3, 4).second(4, 5).second(9, 6).output()).containsExactly("two@4", "four@5");
    }

    @Test
    void stateOutlivesARestart() {
        OperatorHarness harness = remember().first("one", 1).first("four", 2).restart();
        assertThat(harness.second(3, 4).second(4, 5).output()).containsExactly("one@4", "four@5");
    }

    @Test
    void timersFireBeforeTheWatermarkThatMakesThemDueIsPassedOn() {
        OperatorHarness harness =
                confirm().first("one", 1).first("four", 2).second(4, 7).watermark(11);
        assertThat(harness.output()).containsExactly("four4@7", "unconfirmed: oneEVENT_TIME@11", "-11-");
    }

    @Test
    void timersOutliveARestart() {
        OperatorHarness harness = confirm().first("one", 1).watermark(10).restart();
        assertThat(harness.watermark(11).output()).containsExactly("-10-", "unconfirmed: oneEVENT_TIME@11", "-11-");
    }

    @Test
    void aCoProcessFunctionHasTimersWhereTheStreamsAreKeyed() {
        OperatorHarness harness = timerUser(BY_LENGTH).first("one", 1).restart();
        assertThat(harness.clock(5).output()).containsExactly("timer 5@" + Long.MIN_VALUE);
    }

    @Test
    void aCoProcessFunctionWithoutKeysKnowsTheTimeButHasNoTimers() {
        OperatorHarness harness = timerUser(null).watermark(7).second(1, 8);
        assertThat(harness.output()).containsExactly("-7-", "at 7@8");
        assertThatThrownBy(() -> harness.first("one", 1)).hasMessageContaining("Call keyBy(...) before it");
    }

    @Test
    void aNullKeyIsRefusedWithItsRecord() {
        OperatorHarness harness = timerUser(new ConnectedKeys<>(word -> null, number -> number));
        assertThatThrownBy(() -> harness.first("one", 1)).hasMessageContaining("key of a record is null");
    }
}
