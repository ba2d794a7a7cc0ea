package weir.bench;

import java.time.Duration;
import java.util.Map;
import weir.api.Collector;
import weir.api.config.Configuration;
import weir.api.functions.AggregateFunction;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.sink.RichSinkFunction;
import weir.api.source.NumberSequenceSource;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.api.time.WatermarkStrategy;
import weir.api.tuple.Tuple2;
import weir.api.windowing.SlidingEventTimeWindows;
import weir.api.windowing.TumblingEventTimeWindows;
import weir.datastream.DataStream;
import weir.datastream.KeyedStream;
import weir.datastream.StreamExecutionEnvironment;
import weir.types.Types;

/** The rows in Weir's DataStream API: the programs of {@link FlinkPrograms} with other imports, which is the point. */
final class WeirPrograms {
    private WeirPrograms() {}

    static Program of(Row row) {
        return events -> {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
            if (row.hasRocks()) {
                env.configure(rocks(row));
                env.getCheckpointConfig().disableCheckpointing();
            }
            build(row, events, env);
            env.execute();
        };
    }

    private static Configuration rocks(Row row) {
        return Configuration.fromMap(Map.of(
                "state.backend.type",
                "rocksdb",
                "state.backend.rocksdb.memory.fixed-per-slot",
                row.stateMegabytes() + " mb"));
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
        return numbers.map(index -> Tuple2.of(Work.key(index, keys), 1L)).keyBy(pair -> pair.f0);
    }

    private static void wordCount(DataStream<Long> numbers) {
        String[] sentences = Work.sentences();
        numbers.map(index -> Work.sentence(sentences, index))
                .flatMap((String sentence, Collector<Tuple2<String, Integer>> out) -> {
                    for (String word : sentence.split(" ")) {
                        out.collect(Tuple2.of(word, 1));
                    }
                })
                .keyBy(pair -> pair.f0)
                .sum(1)
                .addSink(new Words());
    }

    private static void tumblingSum(DataStream<Long> numbers, long keys) {
        numbers.map(index -> Tuple2.of(Work.key(index, keys), Work.value(index)))
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
