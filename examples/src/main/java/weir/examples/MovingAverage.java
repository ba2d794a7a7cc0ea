package weir.examples;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import weir.api.Collector;
import weir.api.config.ParameterTool;
import weir.api.functions.AggregateFunction;
import weir.api.time.WatermarkStrategy;
import weir.api.windowing.ProcessWindowFunction;
import weir.api.windowing.SlidingEventTimeWindows;
import weir.api.windowing.TimeWindow;
import weir.datastream.DataStream;
import weir.datastream.StreamExecutionEnvironment;

/** The average price of each stock over five minutes, every minute: {@code weir run MovingAverage.java [--input prices.csv]}. */
public final class MovingAverage {
    private static final Duration SIZE = Duration.ofMinutes(5);
    private static final Duration SLIDE = Duration.ofMinutes(1);
    private static final String DEFAULT_INPUT = "examples/data/prices.csv";

    private MovingAverage() {}

    /** A price: a line {@code time,symbol,price} with an ISO time. */
    public record Price(long timeMillis, String symbol, double price) {
        static Price parse(String line) {
            String[] fields = line.split(",");
            return new Price(Instant.parse(fields[0]).toEpochMilli(), fields[1], Double.parseDouble(fields[2]));
        }
    }

    /** The average of the five minutes before {@code endMillis}. */
    public record Average(String symbol, long endMillis, double price, long count) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %s %.4f (%d)", Instant.ofEpochMilli(endMillis), symbol, price, count);
        }
    }

    /** The sum and the number of prices: what an average is made of. */
    public record Sum(double sum, long count) {}

    public static void main(String[] arguments) throws Exception {
        ParameterTool parameters = ParameterTool.fromArgs(arguments);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        averages(env.readTextFile(parameters.get("input", DEFAULT_INPUT))).print();
        env.execute("Moving Average");
    }

    static DataStream<Average> averages(DataStream<String> lines) {
        return lines.filter(line -> !line.startsWith("time"))
                .map(Price::parse)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Price>forBoundedOutOfOrderness(Duration.ofSeconds(10))
                        .withTimestampAssigner((price, before) -> price.timeMillis()))
                .keyBy(Price::symbol)
                .window(SlidingEventTimeWindows.of(SIZE, SLIDE))
                .aggregate(new Summing(), new WithWindow());
    }

    private static final class Summing implements AggregateFunction<Price, Sum, Sum> {
        private static final long serialVersionUID = 1L;

        @Override
        public Sum createAccumulator() {
            return new Sum(0, 0);
        }

        @Override
        public Sum add(Price price, Sum sum) {
            return new Sum(sum.sum() + price.price(), sum.count() + 1);
        }

        @Override
        public Sum getResult(Sum sum) {
            return sum;
        }

        @Override
        public Sum merge(Sum a, Sum b) {
            return new Sum(a.sum() + b.sum(), a.count() + b.count());
        }
    }

    private static final class WithWindow extends ProcessWindowFunction<Sum, Average, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public void process(String symbol, Context context, Iterable<Sum> sums, Collector<Average> out) {
            Sum sum = sums.iterator().next();
            out.collect(new Average(symbol, context.window().getEnd(), sum.sum() / sum.count(), sum.count()));
        }
    }
}
