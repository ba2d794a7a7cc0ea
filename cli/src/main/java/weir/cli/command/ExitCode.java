package weir.cli.command;

/** What the process tells the shell. Ctrl-C ends it with 130, which the JVM itself sees to. */
public final class ExitCode {
    public static final int OK = 0;
    /** The job or program failed. */
    public static final int FAILED = 1;
    /** The command line cannot be understood, or names a file that cannot be run. */
    public static final int USAGE = 2;
    /** The time given with {@code --timeout} was over. */
    public static final int TIMED_OUT = 124;

    private ExitCode() {}
}
