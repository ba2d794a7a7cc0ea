package weir.datastream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.api.Collector;
import weir.api.config.Configuration;
import weir.api.config.RestartStrategies;
import weir.api.process.KeyedProcessFunction;
import weir.api.process.OpenContext;
import weir.api.sink.DiscardingSink;
import weir.api.state.ValueState;
import weir.api.state.ValueStateDescriptor;
import weir.base.Disk;
import weir.base.Platform;
import weir.base.RandomSource;
import weir.base.SystemNetwork;
import weir.base.VirtualClock;
import weir.checkpoint.JobExecution;
import weir.checkpoint.SnapshotHome;
import weir.job.RunningJob;

/**
 * A job whose state is in RocksDB dies at each change that its checkpoints make to the disk, one run for each: while files of rows
 * are written, when all of them are there and the manifest is not, while older checkpoints are deleted. The next one goes on from
 * the newest complete checkpoint, counts every row once, and leaves nothing behind of the checkpoint that was not finished.
 */
class RocksEveryDeathTest {
    private static final int ROWS = 3_000;
    private static final int KEYS = 300;
    private static final int CHECKPOINTS = 3;
    private static final int INTERVAL_MILLIS = 10;
    private static final int TURNS_A_CHECKPOINT = 20;
    private static final int MOST_CHANGES = 500;

    /** The largest count that each key has come to. */
    private static final Map<Long, Long> COUNTS = new HashMap<>();

    @TempDir
    Path directory;

    private int lives;

    static final class Count extends KeyedProcessFunction<Long, Long, Long> {
        private transient ValueState<Long> count;

        @Override
        public void open(OpenContext context) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Long.class));
        }

        @Override
        public void processElement(Long row, Context context, Collector<Long> out) throws Exception {
            long next = count.value() == null ? 1 : count.value() + 1;
            count.update(next);
            COUNTS.merge(context.getCurrentKey(), next, Math::max);
            out.collect(row);
        }
    }

    @Test
    void every_row_counts_once_wherever_the_process_dies() throws Exception {
        int deaths = 0;
        int restores = 0;
        while (dies(deaths)) {
            Path home = home(deaths);
            boolean hasCheckpoint = anyFile(home, "manifest.json");
            restores += hasCheckpoint ? 1 : 0;
            COUNTS.clear();
            Life next = new Life(home, new UnsyncedDisk(), hasCheckpoint ? "latest" : null);
            next.job.step(Integer.MAX_VALUE);
            next.job.finishIfDone();
            assertThat(next.execution.outcome())
                    .as("death at change %s", deaths)
                    .isEqualTo(RunningJob.Outcome.FINISHED);
            assertThat(COUNTS).as("death at change %s", deaths).isEqualTo(expected());
            if (hasCheckpoint) {
                assertThat(anyFile(home, ""))
                        .as("files left after death %s", deaths)
                        .isFalse();
            }
            deaths++;
        }
        assertThat(deaths).as("changes to the disk").isBetween(20, MOST_CHANGES);
        assertThat(restores).as("of them with a checkpoint to go on from").isGreaterThan(10);
    }

    /** False if a process comes to its checkpoints without so many changes to the disk. */
    private boolean dies(int changes) throws Exception {
        Path home = home(changes);
        MortalDisk disk = new MortalDisk(home.toString(), changes);
        Life life = new Life(home, disk, null);
        while (!disk.isDead() && life.execution.checkpoints().completed() < CHECKPOINTS) {
            life.job.step(TURNS_A_CHECKPOINT);
            life.clock.advanceBy(INTERVAL_MILLIS);
        }
        boolean died = disk.isDead();
        life.execution.cancel();
        life.job.step(Integer.MAX_VALUE);
        disk.releaseLocks();
        return died;
    }

    private Path home(int changes) {
        return directory.resolve("home-" + changes);
    }

    /** One process, stepped by hand. */
    private final class Life {
        private final VirtualClock clock = new VirtualClock(1_000_000);
        private final JobExecution execution;
        private final SteppedJob job;

        Life(Path home, Disk disk, String restore) throws Exception {
            Map<String, String> options = new LinkedHashMap<>(RocksBackend.WITH_LITTLE_MEMORY);
            options.put(
                    "state.backend.rocksdb.localdir", directory.resolve("local").toString());
            if (restore != null) {
                options.put("execution.state-recovery.path", restore);
            }
            StreamExecutionEnvironment env = new StreamExecutionEnvironment(
                    (graph, loader) -> {
                        throw new IllegalStateException("This job is stepped by hand.");
                    },
                    Configuration.fromMap(options));
            env.getConfig().setRestartStrategy(RestartStrategies.noRestart());
            env.setParallelism(1).setBatchRows(20).enableCheckpointing(INTERVAL_MILLIS);
            env.fromSequence(0, ROWS - 1)
                    .keyBy(number -> number % KEYS)
                    .process(new Count())
                    .sinkTo(new DiscardingSink<>());
            Platform platform = new Platform(clock, new NoThreads(), disk, new SystemNetwork(), 1);
            execution = new JobExecution(
                    env.buildJob("mortal"),
                    platform,
                    getClass().getClassLoader(),
                    SnapshotHome.below(home.toString()),
                    notice -> {});
            job = new SteppedJob(execution, clock, new RandomSource(lives++));
        }
    }

    private static boolean anyFile(Path below, String name) throws IOException {
        if (!Files.exists(below)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(below)) {
            return files.anyMatch(file -> Files.isRegularFile(file) && (name.isEmpty() || file.endsWith(name)));
        }
    }

    private static Map<Long, Long> expected() {
        return LongStream.range(0, KEYS).boxed().collect(Collectors.toMap(key -> key, key -> (long) ROWS / KEYS));
    }
}
