package weir.examples;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import weir.api.Collector;
import weir.api.config.ParameterTool;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.state.ListState;
import weir.api.state.ListStateDescriptor;
import weir.api.time.WatermarkStrategy;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;

/**
 * Readings of a sensor that lie more than three standard deviations from the mean of the hour before them:
 * {@code weir run TemperatureAnomalies.java --input machine_temperature_system_failure.csv}.
 */
public final class TemperatureAnomalies {
    private static final long HOUR_MILLIS = 3_600_000;
    private static final double DEVIATIONS = 3;

    /** Fewer readings say nothing about what is usual. */
    private static final int FEWEST_READINGS = 6;

    private TemperatureAnomalies() {}

    /** One reading: a line {@code yyyy-MM-dd HH:mm:ss,value}. */
    public record Reading(long timeMillis, double value) {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

        static Reading parse(String line) {
            int comma = line.indexOf(',');
            LocalDateTime time = LocalDateTime.parse(line.substring(0, comma), TIME);
            return new Reading(
                    time.toInstant(ZoneOffset.UTC).toEpochMilli(), Double.parseDouble(line.substring(comma + 1)));
        }

        static String format(long timeMillis) {
            return TIME.format(LocalDateTime.ofEpochSecond(timeMillis / 1_000, 0, ZoneOffset.UTC));
        }
    }

    /** A reading that is out of the usual, with the mean and the standard deviation of the hour before it. */
    public record Anomaly(long timeMillis, double value, double mean, double deviation) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s %.3f (the hour before: %.3f ± %.3f)",
                    Reading.format(timeMillis),
                    value,
                    mean,
                    deviation);
        }
    }

    public static void main(String[] arguments) throws Exception {
        ParameterTool parameters = ParameterTool.fromArgs(arguments);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        anomalies(env.readTextFile(parameters.getRequired("input"))).print();
        env.execute("Temperature Anomalies");
    }

    static DataStream<Anomaly> anomalies(DataStream<String> lines) {
        return lines.filter(line -> !line.startsWith("timestamp"))
                .map(Reading::parse)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Reading>forMonotonousTimestamps()
                        .withTimestampAssigner((reading, before) -> reading.timeMillis()))
                .keyBy(reading -> "machine")
                .process(new RollingHour());
    }

    /** Keeps the readings of the last hour and holds each new one against them. */
    private static final class RollingHour extends KeyedProcessFunction<String, Reading, Anomaly> {
        private static final long serialVersionUID = 1L;

        private transient ListState<Reading> hour;

        @Override
        public void open(OpenContext openContext) {
            hour = getRuntimeContext().getListState(new ListStateDescriptor<>("hour", Reading.class));
        }

        @Override
        public void processElement(Reading reading, Context ctx, Collector<Anomaly> out) throws Exception {
            Deque<Reading> before = new ArrayDeque<>();
            for (Reading older : hour.get()) {
                if (older.timeMillis() > reading.timeMillis() - HOUR_MILLIS) {
                    before.add(older);
                }
            }
            if (before.size() >= FEWEST_READINGS) {
                judge(reading, before, out);
            }
            before.add(reading);
            hour.update(new ArrayList<>(before));
        }

        private static void judge(Reading reading, Iterable<Reading> before, Collector<Anomaly> out) {
            List<Double> values = new ArrayList<>();
            before.forEach(older -> values.add(older.value()));
            double mean =
                    values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            double variance = values.stream()
                    .mapToDouble(value -> (value - mean) * (value - mean))
                    .average()
                    .orElseThrow();
            double deviation = Math.sqrt(variance);
            if (Math.abs(reading.value() - mean) > DEVIATIONS * deviation) {
                out.collect(new Anomaly(reading.timeMillis(), reading.value(), mean, deviation));
            }
        }
    }
}
