package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import weir.api.CheckpointingMode;
import weir.api.Collector;
import weir.api.OutputTag;
import weir.api.checkpoint.CheckpointConfig;
import weir.api.checkpoint.EmbeddedRocksDBStateBackend;
import weir.api.checkpoint.HashMapStateBackend;
import weir.api.checkpoint.MemoryStateBackend;
import weir.api.config.Configuration;
import weir.api.functions.FlatMapFunction;
import weir.api.functions.ReduceFunction;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.RichMapFunction;
import weir.api.sink.RichSinkFunction;
import weir.api.source.SourceFunction;
import weir.api.state.StateTtlConfig;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.api.time.BoundedOutOfOrdernessTimestampExtractor;
import weir.api.time.Time;
import weir.api.time.WatermarkStrategy;
import weir.api.tuple.Tuple;
import weir.api.tuple.Tuple2;
import weir.api.windowing.EventTimeSessionWindows;
import weir.api.windowing.ProcessWindowFunction;
import weir.api.windowing.SlidingEventTimeWindows;
import weir.api.windowing.TimeWindow;
import weir.api.windowing.TumblingEventTimeWindows;
import weir.types.Types;

/** What people have in their notes about Flink, old spellings included, compiles and runs here as it stands. */
class ReferenceSnippetsTest {
    private static final long MINUTE = 60_000;

    /** A word and when it was said. */
    public static class Event {
        public String text;
        public long timestamp;

        public Event() {}

        Event(String text, long timestamp) {
            this.text = text;
            this.timestamp = timestamp;
        }
    }

    public static final class Tokenizer implements FlatMapFunction<String, Tuple2<String, Integer>> {
        @Override
        public void flatMap(String line, Collector<Tuple2<String, Integer>> out) {
            for (String word : line.toLowerCase(Locale.ROOT).split("\\W+")) {
                out.collect(new Tuple2<>(word, 1));
            }
        }
    }

    private final StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();

    private SingleOutputStreamOperator<Event> events(Event... events) {
        return env.fromElements(events)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Event>forBoundedOutOfOrderness(Duration.ofSeconds(5))
                        .withTimestampAssigner((event, ts) -> event.timestamp));
    }

    @Test
    void streamingWordCountWithWindowing() throws Exception {
        DataStream<String> text = events(
                        new Event("hello world", 0), new Event("hello Flink", 59_999), new Event("hello", MINUTE))
                .map(event -> event.text);
        DataStream<Tuple2<String, Integer>> counts = text.flatMap(new Tokenizer())
                .keyBy(0)
                .window(TumblingEventTimeWindows.of(Time.minutes(1)))
                .sum(1);
        assertThat(Programs.results(env, counts))
                .containsExactlyInAnyOrder(
                        Tuple2.of("hello", 2), Tuple2.of("world", 1), Tuple2.of("flink", 1), Tuple2.of("hello", 1));
    }

    @Test
    void lateDataHandling() throws Exception {
        final OutputTag<Timed> lateTag = new OutputTag<>("late-data") {};
        SingleOutputStreamOperator<Timed> sums = Timed.stream(env, "a@1 a@61000 a@2 a@75000 a@3", 0)
                .keyBy(Timed::key)
                .window(TumblingEventTimeWindows.of(Time.minutes(1)))
                .allowedLateness(Time.seconds(10))
                .sideOutputLateData(lateTag)
                .sum("amount");
        List<Timed> late = Programs.results(env, sums.getSideOutput(lateTag));
        assertThat(late).containsExactly(new Timed("a", 3, 1));
    }

    @Test
    void sessionWindows() throws Exception {
        assertThat(Programs.results(
                        env,
                        Timed.stream(env, "u@0 u@299999 u@900000", 0)
                                .keyBy("key")
                                .window(EventTimeSessionWindows.withGap(Time.minutes(5)))
                                .sum("amount")))
                .extracting(Timed::amount)
                .containsExactlyInAnyOrder(2L, 1L);
    }

    @Test
    void wordCountOfMapsWithAReduceFunction() throws Exception {
        DataStream<Map<String, String>> dataStream = env.fromCollection(List.of(
                Map.of("text", "hello world"), Map.of("text", "flink streaming"), Map.of("text", "hello flink")));
        class Splitter implements FlatMapFunction<Map<String, String>, Tuple2<String, Integer>> {
            @Override
            public void flatMap(Map<String, String> value, Collector<Tuple2<String, Integer>> out) {
                for (String word : value.get("text").split(" ")) {
                    out.collect(Tuple2.of(word, 1));
                }
            }
        }
        class Counter implements ReduceFunction<Tuple2<String, Integer>> {
            @Override
            public Tuple2<String, Integer> reduce(Tuple2<String, Integer> one, Tuple2<String, Integer> other) {
                return Tuple2.of(one.f0, one.f1 + other.f1);
            }
        }
        DataStream<Tuple2<String, Integer>> wordStream =
                dataStream.flatMap(new Splitter(), Types.TUPLE(Types.STRING, Types.INT));
        DataStream<Tuple2<String, Integer>> wordCounts =
                wordStream.keyBy(word -> word.f0).reduce(new Counter());
        assertThat(Programs.results(env, wordCounts)).hasSize(6).contains(Tuple2.of("hello", 2), Tuple2.of("flink", 2));
    }

    @Test
    void lambdasNeedNoReturns() throws Exception {
        assertThat(Programs.results(
                        env,
                        env.fromElements("hello world", "hello flink", "world hello", "hello flink flink")
                                .<Tuple2<String, Integer>>flatMap((text, out) -> {
                                    for (String word : text.split(" ")) {
                                        out.collect(Tuple2.of(word, 1));
                                    }
                                })
                                .keyBy(word -> word.f0)
                                .sum(1)))
                .contains(Tuple2.of("hello", 4), Tuple2.of("flink", 3), Tuple2.of("world", 2));
    }

    @Test
    void statefulProcessingWithKeyedState() throws Exception {
        class CountAlert extends KeyedProcessFunction<String, Timed, String> {
            private transient ValueState<Integer> countState;

            @Override
            public void open(Configuration parameters) {
                countState = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.INT));
            }

            @Override
            public void processElement(Timed value, Context ctx, Collector<String> out) throws Exception {
                int count = (countState.value() == null ? 0 : countState.value()) + 1;
                if (count > 2) {
                    out.collect("Alert! User " + value.key() + " exceeded threshold: " + count);
                }
                countState.update(count);
            }
        }
        assertThat(Programs.results(
                        env,
                        env.fromCollection(Timed.rows("ann@1 bob@2 ann@3 ann@4 bob@5"))
                                .keyBy(row -> row.key())
                                .process(new CountAlert())))
                .containsExactly("Alert! User ann exceeded threshold: 3");
    }

    @Test
    void checkpointingConfiguration() throws Exception {
        env.enableCheckpointing(60000);
        env.getCheckpointConfig().setCheckpointingMode(CheckpointingMode.EXACTLY_ONCE);
        env.getCheckpointConfig().setMinPauseBetweenCheckpoints(30000);
        env.getCheckpointConfig().setCheckpointTimeout(600000);
        env.getCheckpointConfig().setMaxConcurrentCheckpoints(1);
        env.getCheckpointConfig()
                .enableExternalizedCheckpoints(CheckpointConfig.ExternalizedCheckpointCleanup.RETAIN_ON_CANCELLATION);
        assertThat(env.getCheckpointInterval()).isEqualTo(60000);
        assertThat(Programs.results(env, env.fromElements(1, 2))).hasSize(2);
    }

    @Test
    void stateBackends() throws Exception {
        env.setStateBackend(new MemoryStateBackend());
        env.setStateBackend(new EmbeddedRocksDBStateBackend());
        env.setStateBackend(new HashMapStateBackend());
        assertThat(Programs.results(env, env.fromElements(1, 2).keyBy(n -> 0).reduce(Integer::sum)))
                .containsExactly(1, 3);
    }

    @Test
    void parallelismPerOperatorAndForTheJob() throws Exception {
        env.setParallelism(2);
        SingleOutputStreamOperator<Long> mapped =
                env.generateSequence(1, 8).map(n -> n * 2).setParallelism(4);
        assertThat(mapped.getParallelism()).isEqualTo(4);
        assertThat(Programs.results(
                        env, mapped.keyBy(n -> n % 4).map(n -> n + 1).filter(n -> n > 5)))
                .containsExactlyInAnyOrder(7L, 9L, 11L, 13L, 15L, 17L);
    }

    @Test
    void stateTimeToLive() throws Exception {
        class LastSeen extends RichMapFunction<Timed, Long> {
            private transient ValueState<Long> last;

            @Override
            public void open(Configuration parameters) {
                StateTtlConfig ttlConfig = StateTtlConfig.newBuilder(Time.hours(24))
                        .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
                        .build();
                ValueStateDescriptor<Long> descriptor = new ValueStateDescriptor<>("last", Long.class);
                descriptor.enableTimeToLive(ttlConfig);
                last = getRuntimeContext().getState(descriptor);
            }

            @Override
            public Long map(Timed row) throws Exception {
                Long before = last.value();
                last.update(row.at());
                return before == null ? -1 : before;
            }
        }
        assertThat(Programs.results(
                        env,
                        env.fromCollection(Timed.rows("a@1 b@2 a@3"))
                                .keyBy(Timed::key)
                                .map(new LastSeen())))
                .containsExactlyInAnyOrder(-1L, -1L, 1L);
    }

    @Test
    void slidingWindowOfSensorReadings() throws Exception {
        Map<String, Object> first = new HashMap<>(Map.of("device_id", "d1", "temp", 10.0, "ts", 1000L));
        Map<String, Object> second = new HashMap<>(Map.of("device_id", "d1", "temp", 20.0, "ts", 6000L));
        DataStream<Map<String, Object>> ds = env.fromCollection(List.of(first, second))
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Map<String, Object>>forMonotonousTimestamps()
                        .withTimestampAssigner((reading, ts) -> (Long) reading.get("ts")));
        assertThat(Programs.results(
                        env,
                        ds.keyBy(reading -> reading.get("device_id"))
                                .window(SlidingEventTimeWindows.of(Time.seconds(10), Time.seconds(5)))
                                .reduce((v1, v2) -> new HashMap<>(Map.of(
                                        "device_id",
                                        v1.get("device_id"),
                                        "temp",
                                        ((Double) v1.get("temp") + (Double) v2.get("temp")) / 2)))
                                .map(reading -> (Double) reading.get("temp"))))
                .containsExactlyInAnyOrder(10.0, 15.0, 20.0);
    }

    public record Ad(String regionCode, long totalImpressions, long at) {}

    @Test
    void timeWindowOfTheOldDays() throws Exception {
        DataStream<Ad> stream = env.fromElements(new Ad("eu", 3, 1), new Ad("us", 4, 2), new Ad("eu", 5, 3))
                .assignTimestampsAndWatermarks(new BoundedOutOfOrdernessTimestampExtractor<Ad>(Time.seconds(10)) {
                    @Override
                    public long extractTimestamp(Ad ad) {
                        return ad.at();
                    }
                });
        assertThat(Programs.results(
                        env,
                        stream.keyBy(ad -> ad.regionCode())
                                .timeWindow(Time.minutes(5))
                                .sum("totalImpressions")
                                .map(Ad::totalImpressions)))
                .containsExactlyInAnyOrder(8L, 4L);
    }

    @Test
    void sessionsAuditedByAProcessFunction() throws Exception {
        class SessionAuditor extends ProcessWindowFunction<Timed, String, Tuple, TimeWindow> {
            @Override
            public void process(Tuple key, Context context, Iterable<Timed> rows, Collector<String> out) {
                long duration = context.window().getEnd() - context.window().getStart();
                out.collect(key.getField(0) + " " + duration / MINUTE);
            }
        }
        assertThat(Programs.results(
                        env,
                        Timed.stream(env, "t1@0 t1@600000 t2@0", 3_600_000)
                                .keyBy("key")
                                .window(EventTimeSessionWindows.withGap(Time.minutes(30)))
                                .process(new SessionAuditor())))
                .containsExactlyInAnyOrder("t1 40", "t2 30");
    }

    @Test
    void ownSourcesAndSinks() throws Exception {
        class Logs implements SourceFunction<String> {
            private volatile boolean running = true;

            @Override
            public void run(SourceContext<String> ctx) {
                for (int line = 0; running && line < 4; line++) {
                    synchronized (ctx.getCheckpointLock()) {
                        ctx.collect(line % 2 == 0 ? "error " + line : "fine " + line);
                    }
                }
            }

            @Override
            public void cancel() {
                running = false;
            }
        }
        Alerts.RAISED.clear();
        env.addSource(new Logs())
                .map(text -> text.toUpperCase(Locale.ROOT))
                .filter(text -> text.contains("ERROR"))
                .addSink(new Alerts());
        env.execute("Error Isolation Engine");
        assertThat(Alerts.RAISED).containsExactly("ERROR 0", "ERROR 2");
    }

    private static final class Alerts extends RichSinkFunction<String> {
        private static final List<String> RAISED = new ArrayList<>();

        @Override
        public void invoke(String value, Context context) {
            RAISED.add(value);
        }
    }
}
