package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.Collector;
import weir.api.process.OpenContext;
import weir.api.process.ProcessFunction;
import weir.api.process.RichFilterFunction;
import weir.api.process.RichFlatMapFunction;
import weir.api.process.RichMapFunction;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.api.time.Time;
import weir.api.tuple.Tuple2;

class KeyedFunctionsTest {
    private static final List<Timed> ROWS = Timed.rows("a@1 b@2 a@3 a@4");

    private static ValueStateDescriptor<Integer> count() {
        return new ValueStateDescriptor<>("count", Integer.class);
    }

    private static int increment(ValueState<Integer> count) throws Exception {
        int next = count.value() == null ? 1 : count.value() + 1;
        count.update(next);
        return next;
    }

    private static final class Numbered extends RichMapFunction<Timed, String> {
        private transient ValueState<Integer> count;

        @Override
        public void open(OpenContext openContext) {
            count = getRuntimeContext().getState(count());
        }

        @Override
        public String map(Timed row) throws Exception {
            return row.key() + increment(count);
        }
    }

    private static final class Repeated extends RichFlatMapFunction<Timed, String> {
        private transient ValueState<Integer> count;

        @Override
        public void open(OpenContext openContext) {
            count = getRuntimeContext().getState(count());
        }

        @Override
        public void flatMap(Timed row, Collector<String> out) throws Exception {
            for (int i = increment(count); i > 0; i--) {
                out.collect(row.key() + i);
            }
        }
    }

    private static final class First extends RichFilterFunction<Timed> {
        private transient ValueState<Integer> count;

        @Override
        public void open(OpenContext openContext) {
            count = getRuntimeContext().getState(count());
        }

        @Override
        public boolean filter(Timed row) throws Exception {
            return increment(count) == 1;
        }
    }

    /** Says at the end of a key's time how many rows there were. */
    private static final class Counted extends ProcessFunction<Timed, String> {
        private transient ValueState<Integer> count;

        @Override
        public void open(OpenContext openContext) {
            count = getRuntimeContext().getState(count());
        }

        @Override
        public void processElement(Timed row, Context ctx, Collector<String> out) throws Exception {
            increment(count);
            ctx.timerService().registerEventTimeTimer(100);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<String> out) throws Exception {
            out.collect(count.value() + "@" + timestamp + " " + ctx.timeDomain());
        }
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void richFunctionsHaveTheStateOfTheirKey(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        assertThat(Programs.results(env, env.fromData(ROWS).keyBy(Timed::key).map(new Numbered())))
                .containsExactlyInAnyOrder("a1", "a2", "a3", "b1");
        assertThat(Programs.results(env, env.fromData(ROWS).keyBy(Timed::key).flatMap(new Repeated())))
                .containsExactlyInAnyOrder("a1", "a2", "a1", "a3", "a2", "a1", "b1");
        assertThat(Programs.results(env, env.fromData(ROWS).keyBy(Timed::key).filter(new First())))
                .extracting(Timed::at)
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void processFunctionsWithoutKeysHaveStateAndTimersOnAKeyedStream(int parallelism, int batchRows) throws Exception {
        var env = Programs.environment(parallelism, batchRows);
        assertThat(Programs.results(
                        env,
                        Timed.stream(env, "a@1 b@2 a@3 a@4", 0)
                                .keyBy(Timed::key)
                                .process(new Counted())))
                .containsExactlyInAnyOrder("3@100 EVENT_TIME", "1@100 EVENT_TIME");
    }

    @Test
    void fieldsArePickedAndPartitionedBy() throws Exception {
        var env = Programs.environment(2, 1024);
        assertThat(Programs.results(
                        env,
                        env.fromData(ROWS)
                                .partitionCustom((String key, int tasks) -> key.charAt(0) % tasks, "key")
                                .<Tuple2<Long, String>>project(1, 0)))
                .contains(Tuple2.of(2L, "b"), Tuple2.of(4L, "a"))
                .hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void aNullKeyIsRefusedInWordsWithItsRecord(int parallelism, int batchRows) {
        var env = Programs.environment(parallelism, batchRows);
        assertThatThrownBy(() -> Programs.results(
                        env, env.fromData(ROWS).keyBy(row -> (String) null).reduce((x, y) -> x)))
                .hasMessageContaining("null")
                .hasMessageContaining("Timed[key=a, at=1");
        assertThatThrownBy(() -> Programs.results(
                        env,
                        Timed.stream(env, "a@1", 0)
                                .keyBy(row -> (String) null)
                                .timeWindow(Time.milliseconds(10))
                                .sum("amount")))
                .hasMessageContaining("null")
                .hasMessageContaining("Timed[key=a, at=1");
    }

    @Test
    void stateWithoutKeysIsRefusedInWords() {
        var env = Programs.environment(1, 1024);
        assertThatThrownBy(() -> Programs.results(env, env.fromData(ROWS).map(new Numbered())))
                .hasMessageContaining("keyBy");
    }
}
