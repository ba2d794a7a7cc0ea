package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.process.ProcessFunction;
import weir.api.time.WatermarkStrategy;
import weir.api.windowing.TumblingEventTimeWindows;
import weir.types.Types;

class SideOutputTest {
    private static final OutputTag<String> ODD = new OutputTag<>("odd");

    private static final class Split extends ProcessFunction<Long, Long> {
        @Override
        public void processElement(Long value, Context ctx, Collector<Long> out) {
            if (value % 2 == 1) {
                ctx.output(ODD, "odd " + value);
            } else {
                out.collect(value);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void everyTagIsAStreamOfItsOwn(int parallelism, int batchRows) throws Exception {
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        SingleOutputStreamOperator<Long> even = env.fromSequence(1, 6).process(new Split());
        DataStream<String> all = even.map(n -> "even " + n).union(even.getSideOutput(ODD));
        assertThat(Programs.results(env, all))
                .containsExactlyInAnyOrder("odd 1", "even 2", "odd 3", "even 4", "odd 5", "even 6");
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void timePassesInSideOutputs(int parallelism, int batchRows) throws Exception {
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        SingleOutputStreamOperator<Long> even = timed(env, 6).process(new Split());
        DataStream<String> counts = even.map(n -> 1L)
                .map(n -> "even " + n)
                .union(even.getSideOutput(ODD).map(text -> "odd"))
                .keyBy(text -> text.substring(0, 1))
                .window(TumblingEventTimeWindows.of(Duration.ofMillis(4)))
                .reduce((first, second) -> first + "+");
        assertThat(Programs.results(env, counts)).containsExactlyInAnyOrder("odd+", "odd", "even 1", "even 1+");
    }

    @Test
    @NotRestored("No checkpoint holds watermarks: a restored job has none until the next one comes.")
    void aSideOutputHasTheWatermarkOfItsOperator() throws Exception {
        StreamExecutionEnvironment env = Programs.environment(1, 1);
        DataStream<String> odd = timed(env, 5).process(new Split()).getSideOutput(ODD);
        DataStream<Long> watermarks = odd.process(new ProcessFunction<String, Long>() {
            @Override
            public void processElement(String value, Context ctx, Collector<Long> out) {
                out.collect(ctx.timerService().currentWatermark());
            }
        });
        assertThat(Programs.results(env, watermarks)).containsExactly(Long.MIN_VALUE, 1L, 3L);
    }

    /** The numbers from 1 on, each at its own time. */
    private static DataStream<Long> timed(StreamExecutionEnvironment env, long last) {
        return env.fromSequence(1, last)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Long>forMonotonousTimestamps().withTimestampAssigner((n, before) -> n));
    }

    @Test
    void aTagMayBeReadTwiceAndByAnotherObjectWithItsId() throws Exception {
        StreamExecutionEnvironment env = Programs.environment(1, 1);
        SingleOutputStreamOperator<Long> even = env.fromSequence(1, 3).process(new Split());
        DataStream<String> twice = even.getSideOutput(ODD).union(even.getSideOutput(new OutputTag<String>("odd")));
        assertThat(Programs.results(env, twice)).containsExactlyInAnyOrder("odd 1", "odd 1", "odd 3", "odd 3");
    }

    @Test
    void whatNobodyReadsIsDropped() throws Exception {
        StreamExecutionEnvironment env = Programs.environment(1, 1);
        List<Long> even = Programs.results(env, env.fromSequence(1, 6).process(new Split()));
        assertThat(even).containsExactly(2L, 4L, 6L);
    }

    @Test
    void oneIdCannotHaveTwoTypes() {
        StreamExecutionEnvironment env = Programs.environment(1, 1);
        SingleOutputStreamOperator<Long> even = env.fromSequence(1, 6).process(new Split());
        even.getSideOutput(new OutputTag<>("odd", Types.STRING));
        even.getSideOutput(new OutputTag<>("odd", Types.STRING));
        assertThatThrownBy(() -> even.getSideOutput(new OutputTag<>("odd", Types.LONG)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'odd'")
                .hasMessageContaining("'Process'");
    }
}
