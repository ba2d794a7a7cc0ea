import weir.api.source.RateLimiterStrategy;
import weir.api.time.WatermarkStrategy;
import weir.connectors.datagen.DataGeneratorSource;
import weir.datastream.StreamExecutionEnvironment;
import weir.types.Types;

/** Counts numbers by their remainder, without end, and prints the counts. */
public class Counting {
    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        DataGeneratorSource<Long> numbers = new DataGeneratorSource<>(
                index -> index, Long.MAX_VALUE, RateLimiterStrategy.perSecond(1_000), Types.LONG);
        env.fromSource(numbers, WatermarkStrategy.noWatermarks(), "numbers")
                .map(n -> new Seen(n % 7, 1))
                .keyBy(Seen::key)
                .reduce((a, b) -> new Seen(a.key(), a.times() + b.times()))
                .name("counts")
                .map(seen -> seen.key() + " " + seen.times())
                .print();
        env.execute("counting");
    }

    record Seen(long key, long times) {}
}
