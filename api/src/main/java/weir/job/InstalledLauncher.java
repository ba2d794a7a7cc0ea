package weir.job;

import java.util.Map;

/** What whoever runs user programs has put in place for them, such as the command line. */
public final class InstalledLauncher {
    private static volatile JobLauncher installed;
    private static volatile Map<String, String> settings = Map.of();

    private InstalledLauncher() {}

    /**
     * Has programs that name no launcher use {@code launcher}; null goes back to the one on the class path.
     *
     * @param defaults settings, by Flink's keys, for programs that do not choose otherwise
     */
    public static void install(JobLauncher launcher, Map<String, String> defaults) {
        installed = launcher;
        settings = Map.copyOf(defaults);
    }

    /** The settings that an environment starts with. */
    public static Map<String, String> settings() {
        return settings;
    }

    static JobLauncher get() {
        return installed;
    }
}
