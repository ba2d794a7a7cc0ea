package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.Collector;
import weir.api.process.BroadcastProcessFunction;
import weir.api.process.KeyedBroadcastProcessFunction;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.state.MapStateDescriptor;

class BroadcastStreamTest {
    private static final MapStateDescriptor<String, Long> FACTORS =
            new MapStateDescriptor<>("factors", String.class, Long.class);
    private static final String FACTOR = "factor";
    private static final int NUMBERS = 300;

    /** Multiplies numbers by the factor, keeping those that come before it. */
    private static final class Multiply extends KeyedBroadcastProcessFunction<Long, Long, Long, Long> {
        private static final ListStateDescriptor<Long> EARLY = new ListStateDescriptor<>("early", Long.class);

        @Override
        public void processElement(Long value, ReadOnlyContext ctx, Collector<Long> out) throws Exception {
            Long factor = ctx.getBroadcastState(FACTORS).get(FACTOR);
            if (factor == null) {
                getRuntimeContext().getListState(EARLY).add(value);
            } else {
                out.collect(value * factor);
            }
        }

        @Override
        public void processBroadcastElement(Long value, Context ctx, Collector<Long> out) throws Exception {
            ctx.getBroadcastState(FACTORS).put(FACTOR, value);
            ctx.applyToKeyedState(EARLY, (Long key, ListState<Long> early) -> {
                for (Long number : early.get()) {
                    out.collect(number * value);
                }
                early.clear();
            });
        }
    }

    private static final class CountRules extends BroadcastProcessFunction<Long, Long, String> {
        @Override
        public void processElement(Long value, ReadOnlyContext ctx, Collector<String> out) {
            out.collect("record");
        }

        @Override
        public void processBroadcastElement(Long value, Context ctx, Collector<String> out) {
            out.collect("rule");
        }
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void everyKeySeesWhatIsBroadcast(int parallelism, int batchRows) throws Exception {
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        DataStream<Long> multiplied = env.fromSequence(1, NUMBERS)
                .keyBy(n -> n % 7)
                .connect(env.fromData(10L).broadcast(FACTORS))
                .process(new Multiply());
        List<Long> expected =
                LongStream.rangeClosed(1, NUMBERS).mapToObj(n -> n * 10).toList();
        assertThat(Programs.results(env, multiplied)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void everyTaskSeesEveryBroadcastRecord(int parallelism, int batchRows) throws Exception {
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        DataStream<String> seen = env.fromSequence(1, NUMBERS)
                .connect(env.fromSequence(1, 3).broadcast(FACTORS))
                .process(new CountRules());
        List<String> results = Programs.results(env, seen);
        assertThat(results).filteredOn(result -> result.equals("record")).hasSize(NUMBERS);
        assertThat(results).filteredOn(result -> result.equals("rule")).hasSize(3 * parallelism);
    }

    @Test
    void functionsForKeysAndStreamsWithKeysBelongTogether() {
        StreamExecutionEnvironment env = Programs.environment(1, 1);
        BroadcastStream<Long> rules = env.fromData(10L).broadcast(FACTORS);
        DataStream<Long> numbers = env.fromSequence(1, NUMBERS);
        assertThatThrownBy(() -> numbers.connect(rules).process(new Multiply()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Call keyBy(...)");
        assertThatThrownBy(() -> numbers.keyBy(n -> n).connect(rules).process(new CountRules()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Use a KeyedBroadcastProcessFunction");
    }
}
