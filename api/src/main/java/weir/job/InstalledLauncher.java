package weir.job;

/** The launcher that whoever runs user programs has put in place, such as the command line. */
public final class InstalledLauncher {
    private static volatile JobLauncher installed;

    private InstalledLauncher() {}

    /** Has programs that name no launcher use {@code launcher}; null goes back to the one on the class path. */
    public static void install(JobLauncher launcher) {
        installed = launcher;
    }

    static JobLauncher get() {
        return installed;
    }
}
