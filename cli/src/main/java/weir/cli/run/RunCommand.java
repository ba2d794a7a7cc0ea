package weir.cli.run;

import java.util.List;
import java.util.function.IntConsumer;
import weir.api.Delivery;
import weir.base.Platform;
import weir.cli.command.Command;
import weir.cli.line.Line;
import weir.cli.line.Operands;
import weir.cli.line.Option;
import weir.cli.line.Verb;
import weir.cli.program.Program;
import weir.cli.program.Programs;
import weir.cli.terminal.Terminal;

/** {@code weir run}: loads a program and sees it through to its end. */
public final class RunCommand implements Command {
    private static final String DETAILS = """
            Runs a program in this process until all its jobs have ended. FILE is a jar, or a
            Java source, which is compiled first together with the sources it refers to. What
            stands behind FILE is passed on to the program.

            Results go to standard output, everything else to standard error. Ctrl-C cancels
            the jobs and closes their files within a second. Settings come from config.yaml (see
            'weir help environment'), then from -D, then from other options.

            Examples:
              weir run wordcount.jar --input book.txt
              weir run -p 4 -c com.example.Sessions jobs.jar access.log
              weir run Prices.java
              weir run --restore latest Prices.java
              weir run --restore backups/savepoint-7 --dry-run prices.jar
              weir run -Dexecution.checkpointing.interval=10s -s backups/savepoint-7 prices.jar

            Exit codes: 0 done, 1 failed, 2 wrong command line, 124 time-out, 130 Ctrl-C.
            """;

    private static final String CLUSTER =
            "this version has no cluster to leave the job on; to run it in the background, end the command with &";
    private static final String PYTHON = "this version runs programs in Java only";

    private static final Verb VERB = new Verb(
            "run",
            "run a program from a .jar or .java file",
            DETAILS,
            Operands.PROGRAM,
            List.of(
                    Option.valued("CLASS", "start this class rather than the one that the file names", "-c", "--class"),
                    Option.valued(
                            "N", "run N tasks of each operator that sets no number itself", "-p", "--parallelism"),
                    Option.repeatable("KEY=VALUE", "set an option of the job, as in parallelism.default=4", "-D"),
                    Option.valued(
                            "PATH",
                            "go on from a savepoint or checkpoint, or from the 'latest' one of the job",
                            "-s",
                            "--fromSavepoint",
                            "--restore"),
                    Option.flag(
                            "drop state that no operator of the job takes over",
                            "-n",
                            "--allowNonRestoredState",
                            "--allow-non-restored-state"),
                    Option.valued(
                            "MODE",
                            "CLAIM: the job owns what it starts from, and deletes it; else NO_CLAIM",
                            "-rm",
                            "--restoreMode",
                            "--claimMode",
                            "--claim-mode"),
                    Option.valued("PROMISE", "start no job that promises less than " + Delivery.choices(), "--require"),
                    Option.flag(
                            "start nothing: tell what would become of every state that --restore names, exit code 0 or 1",
                            "--dry-run"),
                    Option.valued("TIME", "cancel after this long, as in 30s or 5min, with exit code 124", "--timeout"),
                    Option.flag("tell what jobs promise, time and rows at the end, and stacks", "-v", "--verbose"),
                    Option.flag("say nothing unless it fails", "-q", "--quiet"),
                    Option.flag("show no moving line while jobs run", "--no-progress"),
                    Option.notYet(CLUSTER, "-d", "--detached"),
                    Option.notYet(CLUSTER, "-m", "--jobmanager"),
                    Option.notYet(CLUSTER, "-t", "--target"),
                    Option.notYet(PYTHON, "-py", "--python"),
                    Option.notYet(PYTHON, "-pym", "--pyModule")));

    private final Platform platform;
    private final String cacheDirectory;
    private final IntConsumer exit;

    /** {@code exit} ends the process, also while the program hangs. */
    public RunCommand(Platform platform, String cacheDirectory, IntConsumer exit) {
        this.platform = platform;
        this.cacheDirectory = cacheDirectory;
        this.exit = exit;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public int run(Line line, Terminal terminal) {
        RunSettings settings = RunSettings.of(line, ConfigFile.read(platform.disk(), System.getenv()));
        KnownSettings.complaints(settings.settings().keySet()).forEach(terminal::note);
        Program program = new Programs(platform.disk(), cacheDirectory).load(settings.file(), settings.mainClass());
        if (line.has("--dry-run")) {
            return new DryRun(program, settings.forDryRun(), terminal).run(line.passedOn());
        }
        return new ProgramRun(program, settings, Talk.of(line, terminal), platform, exit).run(line.passedOn());
    }
}
