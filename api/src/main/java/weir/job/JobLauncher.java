package weir.job;

import java.util.ServiceLoader;
import weir.base.WeirException;

/** Runs jobs somewhere: in this process, in a simulation, on a cluster. */
@FunctionalInterface
public interface JobLauncher {
    /** Starts {@code job}, whose user classes {@code userClassLoader} knows, and returns at once. */
    RunningJob launch(Job job, ClassLoader userClassLoader) throws Exception;

    /** The launcher that programs use which name none: the one installed here, or else the one on the class path. */
    static JobLauncher found() {
        JobLauncher installed = InstalledLauncher.get();
        if (installed != null) {
            return installed;
        }
        return ServiceLoader.load(JobLauncher.class)
                .findFirst()
                .orElseThrow(() -> new WeirException(
                        "There is nothing to run the job with. Put a Weir runtime on the class path, for instance the"
                                + " artifact weir-datastream with its dependencies."));
    }
}
