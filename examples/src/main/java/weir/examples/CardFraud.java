package weir.examples;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import weir.api.Collector;
import weir.api.config.ParameterTool;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.state.MapState;
import weir.api.state.MapStateDescriptor;
import weir.api.time.WatermarkStrategy;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;

/**
 * Cards that are used in two cities within ten minutes: {@code weir run CardFraud.java [--input payments.csv]}.
 *
 * <p>Each city remembers when the card was last there; a timer forgets it once it can no longer matter, so the state of a card
 * that is not used is nothing.
 */
public final class CardFraud {
    private static final long WITHIN_MILLIS = 600_000;
    private static final String DEFAULT_INPUT = "examples/data/payments.csv";

    private CardFraud() {}

    /** A payment: a line {@code time,card,city,amount} with an ISO time. */
    public record Payment(long timeMillis, String card, String city) {
        static Payment parse(String line) {
            String[] fields = line.split(",");
            return new Payment(Instant.parse(fields[0]).toEpochMilli(), fields[1], fields[2]);
        }
    }

    /** A card seen in {@code city} soon after it was in {@code otherCity}. */
    public record Alert(String card, String otherCity, String city, long timeMillis) {
        @Override
        public String toString() {
            return Instant.ofEpochMilli(timeMillis) + " " + card + " " + otherCity + " -> " + city;
        }
    }

    public static void main(String[] arguments) throws Exception {
        ParameterTool parameters = ParameterTool.fromArgs(arguments);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        alerts(env.readTextFile(parameters.get("input", DEFAULT_INPUT))).print();
        env.execute("Card Fraud");
    }

    static DataStream<Alert> alerts(DataStream<String> lines) {
        return lines.filter(line -> !line.startsWith("time"))
                .map(Payment::parse)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Payment>forBoundedOutOfOrderness(Duration.ofSeconds(30))
                                .withTimestampAssigner((payment, before) -> payment.timeMillis()))
                .keyBy(Payment::card)
                .process(new TwoCities());
    }

    private static final class TwoCities extends KeyedProcessFunction<String, Payment, Alert> {
        private static final long serialVersionUID = 1L;

        private transient MapState<String, Long> lastSeen;

        @Override
        public void open(OpenContext openContext) {
            lastSeen = getRuntimeContext().getMapState(new MapStateDescriptor<>("lastSeen", String.class, Long.class));
        }

        @Override
        public void processElement(Payment payment, Context ctx, Collector<Alert> out) throws Exception {
            for (String city : lastSeen.keys()) {
                long apart = Math.abs(payment.timeMillis() - lastSeen.get(city));
                if (!city.equals(payment.city()) && apart <= WITHIN_MILLIS) {
                    out.collect(new Alert(payment.card(), city, payment.city(), payment.timeMillis()));
                }
            }
            Long before = lastSeen.get(payment.city());
            if (before == null || before < payment.timeMillis()) {
                lastSeen.put(payment.city(), payment.timeMillis());
            }
            ctx.timerService().registerEventTimeTimer(payment.timeMillis() + WITHIN_MILLIS + 1);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext ctx, Collector<Alert> out) throws Exception {
            Iterator<Map.Entry<String, Long>> cities = lastSeen.iterator();
            while (cities.hasNext()) {
                if (cities.next().getValue() + WITHIN_MILLIS < timestamp) {
                    cities.remove();
                }
            }
        }
    }
}
