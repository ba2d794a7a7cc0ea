package weir.datastream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import weir.api.config.RestartStrategies;
import weir.base.Platform;
import weir.base.RandomSource;
import weir.base.SystemNetwork;
import weir.base.VirtualClock;
import weir.base.WeirException;
import weir.checkpoint.JobExecution;
import weir.checkpoint.SnapshotHome;
import weir.job.Job;
import weir.job.RunningJob;
import weir.spi.JobSettings;
import weir.spi.RestoreSettings;

/**
 * Runs a job to its end through two kills, in one thread on virtual time: each comes some turns after a checkpoint, and each time
 * the job goes on from there at another parallelism.
 */
final class KilledRun<T> {
    private static final int KILLS = 2;
    private static final int MOST_PARALLELISM = 3;
    private static final int MOST_BATCH_ROWS = 3;
    private static final int MOST_TURNS_BEFORE = 40;
    private static final int MOST_TURNS_AFTER = 30;
    private static final int INTERVAL_MILLIS = 10;

    private final StreamExecutionEnvironment env;
    private final CommittedRows<T> committed = new CommittedRows<>();
    private final RandomSource random;
    private final VirtualClock clock = new VirtualClock(1_000_000);
    private final Path directory = Files.createTempDirectory("weir-killed");
    private int parallelism;
    private int kills;

    /** Where the next life begins; null for the very beginning. */
    private String newestCheckpoint;

    KilledRun(StreamExecutionEnvironment env, DataStream<T> stream, RandomSource random) throws IOException {
        this.env = env;
        this.random = random;
        stream.sinkTo(committed.sink()).setParallelism(1);
    }

    /** What was committed in the end. */
    List<T> rows() throws Exception {
        int chosen = env.getParallelism();
        env.setBatchRows(1 + random.nextInt(MOST_BATCH_ROWS)).enableCheckpointing(INTERVAL_MILLIS);
        env.getConfig().setRestartStrategy(RestartStrategies.noRestart());
        try {
            int turns = random.nextInt(MOST_TURNS_BEFORE);
            while (!run(chosen, turns)) {
                if (turns == 0) {
                    throw new AssertionError("The job has ended before it could be killed; say so with @NotRestored.");
                }
                turns /= 3;
            }
            return committed.rows();
        } finally {
            env.setParallelism(chosen);
            env.graph().clear();
            committed.close();
            forget();
        }
    }

    /** Runs the job from its beginning; false if it came to its end before it could be killed. */
    private boolean run(int firstParallelism, int turns) throws Exception {
        committed.clear();
        kills = 0;
        newestCheckpoint = null;
        parallelism = firstParallelism;
        RunningJob.Outcome outcome = live(turns);
        while (outcome == RunningJob.Outcome.RUNNING) {
            kills++;
            parallelism = 1 + (parallelism + random.nextInt(MOST_PARALLELISM - 1)) % MOST_PARALLELISM;
            outcome = live(random.nextInt(MOST_TURNS_BEFORE));
        }
        return kills > 0;
    }

    /** One process. */
    private RunningJob.Outcome live(int turns) throws Exception {
        SnapshotHome home =
                SnapshotHome.below(directory.resolve("life-" + kills).toString());
        Platform platform =
                new Platform(clock, new NoThreads(), new UnsyncedDisk(), new SystemNetwork(), random.nextLong());
        JobExecution execution = new JobExecution(job(), platform, getClass().getClassLoader(), home, notice -> {});
        SteppedJob job = new SteppedJob(execution, clock, random);
        job.step(turns);
        clock.advanceBy(INTERVAL_MILLIS);
        job.stepToCheckpoint();
        job.step(kills < KILLS ? random.nextInt(Math.min(turns, MOST_TURNS_AFTER) + 1) : Integer.MAX_VALUE);
        job.finishIfDone();
        if (execution.outcome() == RunningJob.Outcome.FAILED) {
            throw new WeirException(execution.failure().getMessage(), execution.failure());
        }
        if (execution.outcome() == RunningJob.Outcome.RUNNING) {
            newestCheckpoint = findCheckpoint(home, execution.checkpoints().newestCompleted());
        }
        return execution.outcome();
    }

    private Job job() {
        Job job = env.setParallelism(parallelism).buildJob("killed");
        JobSettings settings = job.settings();
        return job.with(new JobSettings(
                settings.batchMode(),
                settings.objectReuse(),
                settings.watermarkIntervalMillis(),
                settings.batchRows(),
                settings.channelBatches(),
                settings.parameters(),
                settings.checkpoints(),
                settings.restarts(),
                settings.failsByRegion(),
                new RestoreSettings(newestCheckpoint, false, false),
                settings.state(),
                settings.disks()));
    }

    private static String findCheckpoint(SnapshotHome home, long id) throws IOException {
        try (Stream<Path> paths = Files.walk(Path.of(home.checkpoints()))) {
            return paths.filter(path -> path.endsWith("chk-" + id))
                    .map(Path::toString)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void forget() throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
