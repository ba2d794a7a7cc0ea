package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.process.ProcessJoinFunction;
import weir.api.time.Time;
import weir.api.time.Watermark;
import weir.api.time.WatermarkGenerator;
import weir.api.time.WatermarkOutput;
import weir.api.time.WatermarkStrategy;

class IntervalJoinTest {
    private static final int RECORDS = 200;
    private static final int KEYS = 5;

    private static final class Pairs extends ProcessJoinFunction<Long, Long, String> {
        @Override
        public void processElement(Long left, Long right, Context ctx, Collector<String> out) {
            out.collect(left + "," + right + "@" + ctx.getTimestamp());
        }
    }

    private static final class EveryRecord implements WatermarkGenerator<Long> {
        @Override
        public void onEvent(Long event, long eventTimestamp, WatermarkOutput output) {
            output.emitWatermark(new Watermark(eventTimestamp));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    private static KeyedStream<Long, Long> timed(StreamExecutionEnvironment env) {
        return env.fromSequence(1, RECORDS)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Long>forBoundedOutOfOrderness(Duration.ofSeconds(1))
                        .withTimestampAssigner((n, time) -> n))
                .keyBy(n -> n % KEYS);
    }

    private static List<String> pairs(long lower, long upper) {
        List<String> pairs = new ArrayList<>();
        for (long left = 1; left <= RECORDS; left++) {
            for (long right = Math.max(1, left + lower); right <= Math.min(RECORDS, left + upper); right++) {
                if (left % KEYS == right % KEYS) {
                    pairs.add(left + "," + right + "@" + Math.max(left, right));
                }
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void recordsOfOneKeyAndNearTimesArePaired(int parallelism, int batchRows) throws Exception {
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        DataStream<String> joined = timed(env)
                .intervalJoin(timed(env))
                .between(Duration.ofMillis(-10), Duration.ofMillis(5))
                .process(new Pairs());
        assertThat(Programs.results(env, joined)).containsExactlyInAnyOrderElementsOf(pairs(-10, 5));
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void boundsCanBeExclusive(int parallelism, int batchRows) throws Exception {
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        DataStream<String> joined = timed(env)
                .intervalJoin(timed(env))
                .between(Time.milliseconds(-10), Time.milliseconds(5))
                .lowerBoundExclusive()
                .upperBoundExclusive()
                .process(new Pairs());
        assertThat(Programs.results(env, joined)).containsExactlyInAnyOrderElementsOf(pairs(-9, 4));
    }

    @Test
    void lateRecordsGoToTheSideOutputOfTheirSide() throws Exception {
        StreamExecutionEnvironment env = Programs.environment(1, 1);
        OutputTag<Long> late = new OutputTag<>("late");
        WatermarkStrategy<Long> everyRecord = WatermarkStrategy.<Long>forGenerator(context -> new EveryRecord())
                .withTimestampAssigner((n, time) -> n);
        KeyedStream<Long, Integer> left = env.fromData(100L, 20L)
                .assignTimestampsAndWatermarks(everyRecord)
                .keyBy(n -> 1);
        SingleOutputStreamOperator<String> joined = left.intervalJoin(left)
                .between(Duration.ZERO, Duration.ZERO)
                .sideOutputLeftLateData(late)
                .process(new Pairs());
        DataStream<String> all = joined.union(joined.getSideOutput(late).map(n -> "late " + n));
        assertThat(Programs.results(env, all)).containsExactlyInAnyOrder("100,100@100", "late 20");
    }

    @Test
    void processingTimeAndEmptyIntervalsAreRefused() {
        StreamExecutionEnvironment env = Programs.environment(1, 1);
        KeyedStream.IntervalJoin<Long, Long, Long> join = timed(env).intervalJoin(timed(env));
        assertThatThrownBy(() -> join.inProcessingTime().between(Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("event time only");
        assertThatThrownBy(() -> join.between(Duration.ofMillis(1), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 ms");
    }

    @ParameterizedTest
    @MethodSource("weir.datastream.Programs#shapes")
    void aPartitionedStreamCanBeTakenAsKeyed(int parallelism, int batchRows) throws Exception {
        StreamExecutionEnvironment env = Programs.environment(parallelism, batchRows);
        DataStream<Long> kept = env.fromSequence(1, 20).keyBy(n -> n % KEYS).filter(n -> true);
        DataStream<Long> sums =
                DataStreamUtils.reinterpretAsKeyedStream(kept, n -> n % KEYS).reduce(Long::sum);
        assertThat(Programs.results(env, sums)).hasSize(20).contains(20L + 15 + 10 + 5);
    }
}
