package weir.cli.run;

import java.util.function.Consumer;
import java.util.function.Predicate;
import weir.base.Platform;
import weir.cli.control.ControlDirectory;
import weir.cli.control.ControlServer;
import weir.cli.control.ControlledJobs;
import weir.embedded.EmbeddedLauncher;
import weir.job.Job;
import weir.job.JobLauncher;
import weir.job.RunningJob;

/**
 * Runs jobs on threads of this process. From the first one on that others may know of, they can list, save and stop those jobs with
 * {@code weir list} and its kin.
 */
public final class ControlledLauncher implements JobLauncher, AutoCloseable {
    private final Predicate<Job> shared;
    private final WatchedJobs jobs;
    private final EmbeddedLauncher launcher;
    private final ControlServer control;
    private boolean listening;

    /** {@code shared} are the jobs that others may know of; {@code notices} are told if nobody can be listened to. */
    public ControlledLauncher(Platform platform, Predicate<Job> shared, Consumer<String> notices) {
        this.shared = shared;
        this.jobs = new WatchedJobs(platform.clock());
        this.launcher = new EmbeddedLauncher(job -> {}, this::watch);
        this.control = new ControlServer(
                ControlDirectory.ofUser(), new ControlledJobs(jobs::controlled), platform.threads(), notices);
    }

    @Override
    public RunningJob launch(Job job, ClassLoader userClassLoader) throws Exception {
        return launcher.launch(job, userClassLoader);
    }

    private synchronized void watch(Job job, RunningJob running) {
        if (shared.test(job)) {
            jobs.watch(job, running);
            if (!listening) {
                control.start();
                listening = true;
            }
        }
    }

    /** Gives everybody who has asked an answer. */
    @Override
    public synchronized void close() {
        if (listening) {
            control.finish();
        }
    }
}
