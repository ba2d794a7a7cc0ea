package weir.embedded;

import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import weir.base.DiskSettings;
import weir.base.Platform;
import weir.checkpoint.JobExecution;
import weir.checkpoint.RestorePlan;
import weir.job.Job;
import weir.job.JobLauncher;
import weir.job.RunningJob;
import weir.spi.CheckpointSettings;
import weir.spi.RestartSettings;

/** Runs jobs on threads of this process. */
public final class EmbeddedLauncher implements JobLauncher {
    /** What a failure may cost a job whose user has decided nothing: a second's work done again. */
    private static final long DEFAULT_INTERVAL_MILLIS = 1_000;

    /** Delays grow from a tenth of a second, and after about a minute without progress the job fails. */
    private static final RestartSettings DEFAULT_RESTARTS = new RestartSettings.OnlyFromCheckpoint(
            new RestartSettings.ExponentialDelay(100, 10_000, 2, 600_000, 0.1, 10));

    private final Function<DiskSettings, Platform> platform;
    private final Consumer<Job> check;
    private final BiConsumer<Job, RunningJob> watcher;

    /** Runs whatever job it is given, on this machine. */
    public EmbeddedLauncher() {
        this(job -> {});
    }

    /** Shows each job to {@code check} before it starts, with all decisions made; an exception keeps it from starting. */
    public EmbeddedLauncher(Consumer<Job> check) {
        this(check, (job, running) -> {});
    }

    /** As {@link #EmbeddedLauncher(Consumer)}, and {@code watcher} is told of each job before the first of its threads starts. */
    public EmbeddedLauncher(Consumer<Job> check, BiConsumer<Job, RunningJob> watcher) {
        this(Platform::system, check, watcher);
    }

    /** As {@link #EmbeddedLauncher(Consumer)}, on another disk or clock than the machine's: a platform for each job, with its settings. */
    public EmbeddedLauncher(Function<DiskSettings, Platform> platform, Consumer<Job> check) {
        this(platform, check, (job, running) -> {});
    }

    private EmbeddedLauncher(
            Function<DiskSettings, Platform> platform, Consumer<Job> check, BiConsumer<Job, RunningJob> watcher) {
        this.platform = platform;
        this.check = check;
        this.watcher = watcher;
    }

    @Override
    public RunningJob launch(Job undecided, ClassLoader userClassLoader) throws Exception {
        Job job = decided(undecided);
        check.accept(job);
        JobExecution execution = new JobExecution(
                job, platform.apply(job.settings().disks()), userClassLoader, StateHome.snapshots(), StateHome::tell);
        watcher.accept(job, execution);
        start(execution, userClassLoader);
        return execution;
    }

    /** Starts threads that find the user's classes where state holds objects of them: threads have that from who starts them. */
    private static void start(JobExecution execution, ClassLoader userClassLoader) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(userClassLoader);
        try {
            execution.start();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** What would become of the state that {@code job} is to start from; the context class loader knows its classes. */
    public static RestorePlan restorePlan(Job job) throws IOException {
        return RestorePlan.of(job, Platform.system(job.settings().disks()), StateHome.snapshots());
    }

    /** A job whose user has not decided about checkpoints takes them, and goes on without if they fail. */
    private static Job decided(Job job) {
        CheckpointSettings checkpoints = job.settings().checkpoints();
        if (!checkpoints.isUndecided()) {
            return job;
        }
        RestartSettings restarts = job.settings().restarts();
        return job.with(job.settings()
                .with(
                        checkpoints.every(DEFAULT_INTERVAL_MILLIS, Integer.MAX_VALUE),
                        restarts == RestartSettings.NONE ? DEFAULT_RESTARTS : restarts));
    }
}
