package weir.examples;

import java.time.Duration;
import java.time.Instant;
import weir.api.config.ParameterTool;
import weir.api.time.WatermarkStrategy;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;
import weir.table.Schema;
import weir.table.StreamTableEnvironment;
import weir.table.functions.ScalarFunction;

/**
 * What is spent in each city in each hour, where it is much: {@code weir run SpendingByCity.java [--input payments.csv]}.
 *
 * <p>A stream is read, SQL with a function of the program's own adds it up by windows, and a stream looks at the results: one job.
 */
public final class SpendingByCity {
    private static final double MUCH = 500;
    private static final String DEFAULT_INPUT = "examples/data/payments.csv";
    private static final String HOURLY = """
            SELECT city, window_start AS startOfHour, SUM(cents(amount)) / 100.0 AS spent
            FROM TABLE(TUMBLE(TABLE payments, DESCRIPTOR(paidAt), INTERVAL '1' HOUR))
            GROUP BY city, window_start, window_end
            """;

    private SpendingByCity() {}

    /** A payment: a line {@code time,card,city,amount} with an ISO time. */
    public record Payment(Instant time, String city, String amount) {
        static Payment parse(String line) {
            String[] fields = line.split(",");
            return new Payment(Instant.parse(fields[0]), fields[2], fields[3]);
        }
    }

    /** What was spent in a city in the hour that begins at {@code startOfHour}, in the session's time zone. */
    public record Spending(String city, java.time.LocalDateTime startOfHour, double spent) {}

    /** An amount such as 16.39 in hundredths: {@code cents(amount)}. */
    public static class Cents extends ScalarFunction {
        private static final long serialVersionUID = 1L;

        /** Called by queries. */
        public long eval(String amount) {
            return Math.round(Double.parseDouble(amount) * 100);
        }
    }

    public static void main(String[] arguments) throws Exception {
        ParameterTool parameters = ParameterTool.fromArgs(arguments);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        spending(env.readTextFile(parameters.get("input", DEFAULT_INPUT))).print();
        env.execute("Spending by City");
    }

    static DataStream<Spending> spending(DataStream<String> lines) {
        StreamTableEnvironment tables = StreamTableEnvironment.create(lines.getExecutionEnvironment());
        tables.getConfig().set("table.local-time-zone", "UTC");
        tables.createTemporarySystemFunction("cents", Cents.class);
        tables.createTemporaryView("payments", payments(lines), withTimes());
        return tables.toDataStream(tables.sqlQuery(HOURLY), Spending.class).filter(spending -> spending.spent() > MUCH);
    }

    private static DataStream<Payment> payments(DataStream<String> lines) {
        return lines.filter(line -> !line.startsWith("time"))
                .map(Payment::parse)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Payment>forBoundedOutOfOrderness(Duration.ofSeconds(30))
                                .withTimestampAssigner(
                                        (payment, before) -> payment.time().toEpochMilli()));
    }

    /** The times and watermarks of the stream are those of the table. */
    private static Schema withTimes() {
        return Schema.newBuilder()
                .columnByMetadata("paidAt", "TIMESTAMP_LTZ(3)", "rowtime", true)
                .watermark("paidAt", "SOURCE_WATERMARK()")
                .build();
    }
}
