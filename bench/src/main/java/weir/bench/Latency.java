package weir.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * From the moment an event was due to the moment the sink saw it, through a keyed map at 100,000 events a second: Flink
 * with buffer timeout 0, Weir as it comes.
 */
@SuppressWarnings("deprecation") // the older sources and sinks, the same as in Weir
final class Latency {
    private static final long WARM_UP = 3 * Pace.EVENTS_PER_SECOND;
    private static final long MEASURED = 5 * Pace.EVENTS_PER_SECOND;

    private Latency() {}

    /** Nanoseconds that so many per cent of the events stayed below. */
    record Percentiles(long p50, long p99, long p999) {}

    static Map<Engine, Percentiles> measure(Launch launch, int rounds) throws IOException, InterruptedException {
        Map<Engine, List<Percentiles>> all = new EnumMap<>(Engine.class);
        for (int round = 0; round < rounds; round++) {
            for (Engine engine : List.of(Engine.WEIR, Engine.FLINK)) {
                String[] parts = launch.run(Latency.class, engine.name()).get(0).split(" ");
                all.computeIfAbsent(engine, absent -> new ArrayList<>())
                        .add(new Percentiles(
                                Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2])));
            }
        }
        Map<Engine, Percentiles> medians = new EnumMap<>(Engine.class);
        all.forEach((engine, each) -> medians.put(engine, median(each)));
        return medians;
    }

    private static Percentiles median(List<Percentiles> rounds) {
        int middle = (rounds.size() - 1) / 2;
        return new Percentiles(
                rounds.stream().map(Percentiles::p50).sorted().toList().get(middle),
                rounds.stream().map(Percentiles::p99).sorted().toList().get(middle),
                rounds.stream().map(Percentiles::p999).sorted().toList().get(middle));
    }

    public static void main(String[] arguments) throws Exception {
        if (Engine.valueOf(arguments[0]) == Engine.WEIR) {
            weir();
        } else {
            flink();
        }
        Histogram seen = Seen.histogram;
        System.out.println(seen.percentile(50) + " " + seen.percentile(99) + " " + seen.percentile(99.9));
        System.exit(0);
    }

    private static void weir() throws Exception {
        weir.datastream.StreamExecutionEnvironment env =
                weir.datastream.StreamExecutionEnvironment.createLocalEnvironment(1);
        env.addSource(new WeirSource())
                .keyBy(due -> due & 1_023)
                .map(due -> due)
                .addSink(new WeirSink());
        env.execute();
    }

    private static void flink() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1, new Configuration());
        env.getConfig().enableObjectReuse();
        env.setBufferTimeout(0);
        env.addSource(new FlinkSource())
                .keyBy(due -> due & 1_023)
                .map(due -> due)
                .addSink(new FlinkSink());
        env.execute();
    }

    /** What the only sink of this JVM saw. */
    private static final class Seen {
        private static final Histogram histogram = new Histogram();
        private static long count;

        static void event(long due) {
            if (++count > WARM_UP) {
                histogram.add(System.nanoTime() - due);
            }
        }
    }

    private static final class WeirSource implements weir.api.source.SourceFunction<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public void run(SourceContext<Long> context) {
            Pace.send(WARM_UP + MEASURED, context::collect);
        }

        @Override
        public void cancel() {}
    }

    private static final class WeirSink implements weir.api.sink.SinkFunction<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public void invoke(Long due, Context context) {
            Seen.event(due);
        }
    }

    private static final class FlinkSource
            implements org.apache.flink.streaming.api.functions.source.legacy.SourceFunction<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public void run(SourceContext<Long> context) {
            Pace.send(WARM_UP + MEASURED, context::collect);
        }

        @Override
        public void cancel() {}
    }

    private static final class FlinkSink
            implements org.apache.flink.streaming.api.functions.sink.legacy.SinkFunction<Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public void invoke(Long due, Context context) {
            Seen.event(due);
        }
    }
}
