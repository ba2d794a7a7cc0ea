package weir.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import weir.api.Collector;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.sink.DiscardingSink;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.datastream.StreamExecutionEnvironment;

/**
 * What checkpoints cost: a count by key with a million keys, without checkpoints and with one every second, taking turns in one
 * process. Prints the time per row of both, and the longest gaps between rows, by the clock and in CPU time: of the process, and
 * of the thread that has the gap.
 *
 * <pre>  java -Xmx4g -cp … weir.bench.CheckpointCost [rows] [rounds]</pre>
 */
public final class CheckpointCost {
    private static final int KEYS = 1_000_000;
    private static final int ROWS_BETWEEN_LOOKS = 32;
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final int MOST_SECONDS = 3_600;

    /** The longest gap between two looks at the clock, by second of the run. */
    private static final long[] LONGEST_GAPS = new long[MOST_SECONDS];

    /** The same by what the thread itself has worked between the two, which is what others on the machine cannot make longer. */
    private static final long[] LONGEST_WORK = new long[MOST_SECONDS];

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** What a row took. */
    private record Cost(double wallNanos, double cpuNanos) {}

    private CheckpointCost() {}

    /** Counts the rows of its key, and looks at the clock now and then. */
    static final class Count extends KeyedProcessFunction<Long, Long, Long> {
        private transient ValueState<Long> count;
        private transient long lastCpu;
        private transient long started;
        private transient long last;
        private transient int rows;

        @Override
        public void open(OpenContext context) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Long.class));
            started = System.nanoTime();
            last = started;
            lastCpu = THREADS.getCurrentThreadCpuTime();
        }

        @Override
        public void processElement(Long row, Context context, Collector<Long> out) throws Exception {
            Long before = count.value();
            count.update(before == null ? 1 : before + 1);
            if (++rows % ROWS_BETWEEN_LOOKS == 0) {
                long now = System.nanoTime();
                int second = (int) ((now - started) / SECOND_NANOS);
                LONGEST_GAPS[second] = Math.max(LONGEST_GAPS[second], now - last);
                last = now;
                long cpu = THREADS.getCurrentThreadCpuTime();
                LONGEST_WORK[second] = Math.max(LONGEST_WORK[second], cpu - lastCpu);
                lastCpu = cpu;
            }
        }
    }

    public static void main(String[] args) throws Exception {
        long rows = args.length > 0 ? Long.parseLong(args[0]) : 60_000_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        Path directory = Files.createTempDirectory("weir-checkpoint-cost");
        List<Double> ratios = new ArrayList<>();
        run(rows / 4, 0, directory);
        for (int round = 0; round < rounds; round++) {
            Cost plain = run(rows, 0, directory);
            String gapsPlain = gaps();
            Cost checkpointed = run(rows, 1_000, directory);
            ratios.add(plain.cpuNanos() / checkpointed.cpuNanos());
            System.out.printf(
                    "without %.0f ns, %.0f of CPU, %s; with %.0f ns, %.0f of CPU, %s: %.1f %%, %.1f %% by CPU%n",
                    plain.wallNanos(),
                    plain.cpuNanos(),
                    gapsPlain,
                    checkpointed.wallNanos(),
                    checkpointed.cpuNanos(),
                    gaps(),
                    100 * plain.wallNanos() / checkpointed.wallNanos(),
                    100 * plain.cpuNanos() / checkpointed.cpuNanos());
        }
        ratios.sort(null);
        System.out.printf(
                "median: %.1f %% of the throughput without checkpoints, by CPU%n", 100 * ratios.get(rounds / 2));
        try (Stream<Path> left = Files.walk(directory)) {
            left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }

    private static Cost run(long rows, long intervalMillis, Path directory) throws Exception {
        Arrays.fill(LONGEST_GAPS, 0);
        Arrays.fill(LONGEST_WORK, 0);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(1);
        if (intervalMillis > 0) {
            env.enableCheckpointing(intervalMillis);
            env.getCheckpointConfig().setCheckpointStorage(directory.toString());
        } else {
            env.getCheckpointConfig().disableCheckpointing();
        }
        env.fromSequence(1, rows)
                .keyBy(number -> (number * 0x9E3779B97F4A7C15L >>> 1) % KEYS)
                .process(new Count())
                .sinkTo(new DiscardingSink<>());
        long cpu = PROCESS.getProcessCpuTime();
        long started = System.nanoTime();
        env.execute("checkpoint cost");
        double wall = System.nanoTime() - started;
        return new Cost(wall / rows, (PROCESS.getProcessCpuTime() - cpu) / (double) rows);
    }

    private static String gaps() {
        return "longest gaps " + seconds(LONGEST_GAPS) + ", in CPU " + seconds(LONGEST_WORK);
    }

    /** Median and largest of what the seconds had at most, in milliseconds, the first second left out. */
    private static String seconds(long[] most) {
        long[] seconds =
                Arrays.stream(most).skip(1).filter(gap -> gap > 0).sorted().toArray();
        return seconds.length == 0
                ? "none"
                : String.format("%.2f/%.2f ms", seconds[seconds.length / 2] / 1e6, seconds[seconds.length - 1] / 1e6);
    }
}
