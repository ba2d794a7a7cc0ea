package weir.datastream;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import weir.api.config.Configuration;
import weir.api.config.RestartStrategies;
import weir.api.sink.DiscardingSink;
import weir.base.Platform;
import weir.base.SystemNetwork;
import weir.base.VirtualClock;
import weir.checkpoint.CheckpointCounts;
import weir.checkpoint.JobExecution;
import weir.checkpoint.SnapshotHome;
import weir.engine.JobRun;
import weir.job.RunningJob;

/** An endless job on a clock that the test moves, whose tasks and whose disk work only while the test lets them. */
final class PacedJob {
    private static final int TURNS_EACH_MILLI = 4;

    private final VirtualClock clock = new VirtualClock(0);
    private final JobExecution execution;
    private boolean tasksWork = true;
    private boolean diskWorks = true;

    /** {@code settings} are those of checkpoints, without what their keys have in common. */
    PacedJob(Path directory, Map<String, String> settings) throws Exception {
        Map<String, String> options = settings.entrySet().stream()
                .collect(Collectors.toMap(each -> "execution.checkpointing." + each.getKey(), Map.Entry::getValue));
        StreamExecutionEnvironment environment = new StreamExecutionEnvironment(
                (job, loader) -> {
                    throw new IllegalStateException("This job is stepped by hand.");
                },
                Configuration.fromMap(options));
        environment.getConfig().setRestartStrategy(RestartStrategies.noRestart());
        environment.setParallelism(1);
        environment.setBatchRows(1);
        environment
                .fromSequence(0, Long.MAX_VALUE - 1)
                .keyBy(number -> number % 7)
                .reduce(Long::sum)
                .sinkTo(new DiscardingSink<>());
        Platform platform = new Platform(clock, new NoThreads(), new UnsyncedDisk(), new SystemNetwork(), 1);
        execution = new JobExecution(
                environment.buildJob("paced"),
                platform,
                getClass().getClassLoader(),
                SnapshotHome.below(directory.toString()),
                notice -> {});
        work();
    }

    /** Lets time pass until the clock stands at {@code millis}. */
    PacedJob until(long millis) {
        while (clock.currentTimeMillis() < millis) {
            clock.advanceBy(1);
            work();
        }
        return this;
    }

    PacedJob stopDisk() {
        diskWorks = false;
        return this;
    }

    PacedJob letDiskWork() {
        diskWorks = true;
        work();
        return this;
    }

    PacedJob stopTasks() {
        tasksWork = false;
        return this;
    }

    CheckpointCounts checkpoints() {
        return execution.checkpoints();
    }

    RunningJob.Outcome outcome() {
        return execution.outcome();
    }

    Throwable failure() {
        return execution.failure();
    }

    private void work() {
        for (int turn = 0; turn < TURNS_EACH_MILLI; turn++) {
            if (tasksWork) {
                for (JobRun run : execution.runs()) {
                    run.turn(0);
                }
            }
            boolean worked = true;
            while (worked) {
                worked = execution.turn() | (diskWorks && execution.writer().turn());
            }
        }
    }
}
