package weir.embedded;

import weir.base.Platform;
import weir.engine.JobRun;
import weir.job.Job;
import weir.job.JobLauncher;
import weir.job.RunningJob;

/** Runs jobs on threads of this process. */
public final class EmbeddedLauncher implements JobLauncher {
    @Override
    public RunningJob launch(Job job, ClassLoader userClassLoader) throws Exception {
        JobRun run = new JobRun(job, Platform.system(), userClassLoader);
        run.start();
        return run;
    }
}
