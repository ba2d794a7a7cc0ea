package weir.cli.help;

import java.util.Map;
import java.util.TreeMap;

/** Pages on what belongs to no single command. */
final class Topics {
    private static final String EXIT_CODES = """
            Exit codes

                0   done
                1   the job or program failed; standard error says where and why
                2   the command line is wrong, or names a file that cannot be run
              124   the time given with --timeout was over
              130   Ctrl-C
            """;

    private static final String ENVIRONMENT = """
            Environment variables

              JAVA_HOME        the Java to use; without it, the newest one found
              WEIR_JAVA_OPTS   options for the JVM, as in -Xmx4g
              WEIR_CACHE       where compiled programs and the class archive are kept;
                               without it, weir under $XDG_CACHE_HOME or ~/.cache
              WEIR_CONF_DIR    the directory of config.yaml, with settings for all jobs; without
                               it, weir under $XDG_CONFIG_HOME or ~/.config
              XDG_STATE_HOME   checkpoints and savepoints are kept in weir under it, unless a job
                               says otherwise; without it, ~/.local/state
              XDG_RUNTIME_DIR  processes that run jobs listen for 'weir list' in weir under it;
                               without it, in weir/run of the directory above
              NO_COLOR         if set, messages are not coloured
            """;

    private static final String OUTPUT = """
            Output

            Results go to standard output, all else to standard error, so that
            weir run job.jar > results.txt keeps results only.

            While somebody watches, a line shows how far a job is: a bar, rate and time left
            if its input ends, else rows per second in and out of the job, and how far its
            watermark is behind the clock. It appears after two seconds. --no-progress leaves
            it away, --quiet the line at the end too.
            """;

    private Topics() {}

    static Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("exit-codes", EXIT_CODES);
        pages.put("environment", ENVIRONMENT);
        pages.put("output", OUTPUT);
        return pages;
    }
}
