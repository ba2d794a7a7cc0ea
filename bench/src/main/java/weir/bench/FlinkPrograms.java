package weir.bench;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.sink.legacy.RichSinkFunction;
import org.apache.flink.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import org.apache.flink.util.Collector;

/** The rows in Flink's DataStream API: parallelism 1, object reuse, state on the heap. */
@SuppressWarnings("deprecation") // the older sources and sinks, the same as in Weir
final class FlinkPrograms {
    private FlinkPrograms() {}

    static Program of(Row row) {
        return events -> {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1, settings(row));
            env.getConfig().enableObjectReuse();
            build(row, events, env);
            env.execute();
        };
    }

    private static Configuration settings(Row row) {
        Configuration settings = new Configuration();
        if (row.hasRocks()) {
            settings.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
            settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(row.stateMegabytes()));
        }
        return settings;
    }

    private static void build(Row row, long events, StreamExecutionEnvironment env) {
        DataStream<Long> numbers = numbers(row, events, env);
        switch (row) {
            case SOURCE -> numbers.addSink(new Numbers());
            case MAP_FILTER_MAP ->
                numbers.map(Work::firstMap)
                        .filter(Work::keep)
                        .map(Work::secondMap)
                        .addSink(new Numbers());
            case WORD_COUNT -> wordCount(numbers);
            case KEYED_COUNT ->
                keyed(numbers, Work.KEYS)
                        .reduce((sum, one) -> Tuple2.of(sum.f0, sum.f1 + one.f1))
                        .addSink(new Pairs());
            case VALUE_STATE, ROCKS_FITS, ROCKS_LARGE ->
                keyed(numbers, row.keys()).process(new Count()).addSink(new Pairs());
            case TUMBLING_1K -> tumblingSum(numbers, 1_000);
            case TUMBLING_1M -> tumblingSum(numbers, 1_000_000);
            case SLIDING -> slidingCount(numbers, 2_000);
            case SLIDING_FINE -> slidingCount(numbers, 100);
        }
    }

    private static DataStream<Long> numbers(Row row, long events, StreamExecutionEnvironment env) {
        long rate = row.eventsPerSecond();
        WatermarkStrategy<Long> time = row.hasWindows()
                ? WatermarkStrategy.<Long>forMonotonousTimestamps()
                        .withTimestampAssigner((index, before) -> Work.timestamp(index, rate))
                : WatermarkStrategy.noWatermarks();
        return env.fromSource(new NumberSequenceSource(0, events - 1), time, "numbers");
    }

    private static KeyedStream<Tuple2<Long, Long>, Long> keyed(DataStream<Long> numbers, long keys) {
        return numbers.map(index -> Tuple2.of(Work.key(index, keys), 1L))
                .returns(Types.TUPLE(Types.LONG, Types.LONG))
                .keyBy(pair -> pair.f0);
    }

    private static void wordCount(DataStream<Long> numbers) {
        String[] sentences = Work.sentences();
        numbers.map(index -> Work.sentence(sentences, index))
                .returns(Types.STRING)
                .flatMap((String sentence, Collector<Tuple2<String, Integer>> out) -> {
                    for (String word : sentence.split(" ")) {
                        out.collect(Tuple2.of(word, 1));
                    }
                })
                .returns(Types.TUPLE(Types.STRING, Types.INT))
                .keyBy(pair -> pair.f0)
                .sum(1)
                .addSink(new Words());
    }

    private static void tumblingSum(DataStream<Long> numbers, long keys) {
        numbers.map(index -> Tuple2.of(Work.key(index, keys), Work.value(index)))
                .returns(Types.TUPLE(Types.LONG, Types.LONG))
                .keyBy(pair -> pair.f0)
                .window(TumblingEventTimeWindows.of(Duration.ofSeconds(1)))
                .sum(1)
                .addSink(new Pairs());
    }

    private static void slidingCount(DataStream<Long> numbers, long slideMillis) {
        keyed(numbers, Work.SLIDING_KEYS)
                .window(SlidingEventTimeWindows.of(Duration.ofSeconds(10), Duration.ofMillis(slideMillis)))
                .aggregate(new Counting())
                .addSink(new Numbers());
    }

    /** Counts per key in a state of its own. */
    private static final class Count extends KeyedProcessFunction<Long, Tuple2<Long, Long>, Tuple2<Long, Long>> {
        private static final long serialVersionUID = 1L;

        private transient ValueState<Long> count;

        @Override
        public void open(OpenContext context) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
        }

        @Override
        public void processElement(Tuple2<Long, Long> pair, Context context, Collector<Tuple2<Long, Long>> out)
                throws Exception {
            Long before = count.value();
            long now = before == null ? 1 : before + 1;
            count.update(now);
            out.collect(Tuple2.of(pair.f0, now));
        }
    }

    /** Counts the rows of a window. */
    private static final class Counting implements AggregateFunction<Tuple2<Long, Long>, Long, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public Long createAccumulator() {
            return 0L;
        }

        @Override
        public Long add(Tuple2<Long, Long> pair, Long count) {
            return count + 1;
        }

        @Override
        public Long getResult(Long count) {
            return count;
        }

        @Override
        public Long merge(Long left, Long right) {
            return left + right;
        }
    }

    /** A sink that adds up what it sees. */
    private abstract static class Tallying<T> extends RichSinkFunction<T> {
        private static final long serialVersionUID = 1L;

        final Tally tally = new Tally();

        @Override
        public void finish() {
            tally.publish();
        }
    }

    private static final class Numbers extends Tallying<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public void invoke(Long number, Context context) {
            tally.add(number);
        }
    }

    private static final class Pairs extends Tallying<Tuple2<Long, Long>> {
        private static final long serialVersionUID = 1L;

        @Override
        public void invoke(Tuple2<Long, Long> pair, Context context) {
            tally.add(pair.f0, pair.f1);
        }
    }

    private static final class Words extends Tallying<Tuple2<String, Integer>> {
        private static final long serialVersionUID = 1L;

        @Override
        public void invoke(Tuple2<String, Integer> pair, Context context) {
            tally.add(pair.f0.hashCode(), pair.f1);
        }
    }
}
