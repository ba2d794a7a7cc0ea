package weir.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.api.time.WatermarkStrategy;
import weir.api.tuple.Tuple2;
import weir.api.tuple.Tuple3;
import weir.api.windowing.TumblingEventTimeWindows;
import weir.base.RandomSource;
import weir.datastream.DataStream;

/** The jobs that are simulated, each with rows that are the same for every seed and parallelism that is not. */
public final class Scenarios {
    private static final int ROWS = 300;
    private static final int KEYS = 7;
    private static final int MOST_TASKS = 4;
    private static final long DISORDER_MILLIS = 500;
    private static final long WINDOW_MILLIS = 1_000;

    private Scenarios() {}

    /** All scenarios by name. */
    public static Map<String, Scenario> all() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        all.put("running count by key behind two shuffles", Scenarios::runningCount);
        all.put("tumbling windows over disorder", Scenarios::windows);
        all.put("union of a stream with itself, two ways", Scenarios::union);
        return all;
    }

    /** The rows: key, amount, timestamp; at most {@code DISORDER_MILLIS} out of order. */
    public static List<Tuple3<String, Long, Long>> rows() {
        RandomSource random = new RandomSource(42);
        List<Tuple3<String, Long, Long>> rows = new ArrayList<>();
        for (int index = 0; index < ROWS; index++) {
            long time = index * 20L - random.nextInt((int) DISORDER_MILLIS);
            rows.add(new Tuple3<>("k" + random.nextInt(KEYS), (long) random.nextInt(100), time));
        }
        return rows;
    }

    private static void runningCount(World world) {
        world.output(source(world)
                .rebalance()
                .map(row -> new Tuple2<>(row.f0, 1L))
                .setParallelism(tasks(world))
                .keyBy(pair -> pair.f0)
                .reduce((a, b) -> new Tuple2<>(a.f0, a.f1 + b.f1))
                .setParallelism(tasks(world))
                .shuffle()
                .filter(pair -> pair.f1 >= 0)
                .setParallelism(tasks(world)));
    }

    private static void windows(World world) {
        world.output(source(world)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Tuple3<String, Long, Long>>forBoundedOutOfOrderness(
                                Duration.ofMillis(DISORDER_MILLIS))
                        .withTimestampAssigner((row, before) -> row.f2))
                .setParallelism(1)
                .keyBy(row -> row.f0)
                .window(TumblingEventTimeWindows.of(Duration.ofMillis(WINDOW_MILLIS)))
                .reduce((a, b) -> new Tuple3<>(a.f0, a.f1 + b.f1, Math.max(a.f2, b.f2)))
                .setParallelism(tasks(world)));
    }

    private static void union(World world) {
        DataStream<Tuple3<String, Long, Long>> source = source(world);
        world.output(source.rebalance()
                .filter(row -> row.f1 % 2 == 0)
                .setParallelism(tasks(world))
                .union(source.rescale().filter(row -> row.f1 % 2 != 0).setParallelism(tasks(world)))
                .map(row -> row.f1)
                .setParallelism(tasks(world)));
    }

    private static DataStream<Tuple3<String, Long, Long>> source(World world) {
        return world.environment().fromCollection(rows());
    }

    private static int tasks(World world) {
        return 1 + world.random().nextInt(MOST_TASKS);
    }
}
