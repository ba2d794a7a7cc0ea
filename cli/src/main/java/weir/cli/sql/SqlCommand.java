package weir.cli.sql;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import weir.api.config.StateRecoveryOptions;
import weir.base.Platform;
import weir.cli.command.Command;
import weir.cli.line.Line;
import weir.cli.line.Operands;
import weir.cli.line.Option;
import weir.cli.line.UsageException;
import weir.cli.line.Verb;
import weir.cli.run.ControlledLauncher;
import weir.cli.sql.script.Conversation;
import weir.cli.sql.script.Source;
import weir.cli.sql.script.SqlSettings;
import weir.cli.sql.shell.Shell;
import weir.cli.terminal.Terminal;
import weir.job.InstalledLauncher;
import weir.job.Job;
import weir.sql.session.QueryRunner;

/** {@code weir sql}: statements from the command line, a file, a pipe, or a person. */
public final class SqlCommand implements Command {
    private static final String DETAILS = """
            Runs SQL as Flink has it: statements of -c or FILE, else of standard input, one after
            the other in one session. Where a person sits at the terminal, it asks for them.

            Results go to standard output: as boxes to a person, as CSV to a program. A query over
            an endless table ends with Ctrl-C, --limit or --timeout. The first statement that fails
            ends a script, unless --no-bail is given.

            Examples:
              weir sql
              weir sql -c "SELECT 1 + 1"
              weir sql -f job.sql -D parallelism.default=4
              weir sql -i tables.sql --json -c "SELECT * FROM orders" --limit 10
              weir sql < job.sql
              weir sql --restore latest -f job.sql

            Exit codes: 0 done, 1 failed, 2 wrong command line, 124 time-out, 130 Ctrl-C.
            """;

    private static final Verb VERB = new Verb(
            "sql",
            "run SQL, or ask for it",
            DETAILS,
            new Operands("[FILE]", List.of(), 1, false),
            List.of(
                    Option.repeatable("SQL", "run these statements", "-c", "-e", "--command"),
                    Option.valued("FILE", "run the statements of a file; - is standard input", "-f", "--file"),
                    Option.valued(
                            "FILE", "run the statements of a file first, and show nothing of them", "-i", "--init"),
                    Option.repeatable("KEY=VALUE", "set an option, as SET does", "-D"),
                    Option.valued("N", "run N tasks of each operator", "-p", "--parallelism"),
                    Option.valued(
                            "PATH", "have INSERTs go on from a savepoint, a checkpoint or the 'latest'", "--restore"),
                    Option.flag("drop state that no step takes over", "--allow-non-restored-state"),
                    Option.flag("show results as JSON, an object a line", "--json"),
                    Option.flag("show results as CSV", "--csv"),
                    Option.flag("show results as tables of Markdown", "--markdown"),
                    Option.flag("show results as boxes", "--box"),
                    Option.flag("show every change of a result rather than what it comes to", "--changelog"),
                    Option.valued("DIR", "write the final rows of the n-th query to DIR/result-n.jsonl", "--results"),
                    Option.valued("N", "end a query after N rows", "--limit"),
                    Option.valued(
                            "TIME", "end all after this long, as in 30s or 5min, with exit code 124", "--timeout"),
                    Option.flag("go on behind a statement that fails; the exit code is 1 all the same", "--no-bail"),
                    Option.flag("say nothing but results and failures", "-q", "--quiet"),
                    Option.notYet("this version runs SQL in this process, without a gateway", "-s", "--session")));

    private final Platform platform;

    public SqlCommand(Platform platform) {
        this.platform = platform;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public int run(Line line, Terminal terminal) throws IOException {
        Inputs inputs = new Inputs(platform.disk());
        SqlSettings settings = SqlSettings.of(line);
        try (ControlledLauncher jobs = new ControlledLauncher(platform, SqlCommand::writesTables, terminal::note);
                Conversation conversation = new Conversation(platform, terminal, settings, initial(line))) {
            InstalledLauncher.install(jobs, Map.of());
            int code = conversation.runSilently(inputs.init(line));
            List<Source> sources = inputs.sources(line);
            if (code == 0 && sources.isEmpty()) {
                return new Shell(conversation, platform, inputs::read).run();
            }
            boolean goesOn = settings.talk().persistent();
            for (int at = 0; (code == 0 || goesOn) && at < sources.size(); at++) {
                code = Math.max(code, conversation.run(sources.get(at)));
            }
            return code == 0 || goesOn ? Math.max(code, conversation.awaitJobs()) : code;
        }
    }

    /** A query whose rows are shown ends with whoever looks at them, and is nobody else's business. */
    private static boolean writesTables(Job job) {
        return !job.name().equals(QueryRunner.QUERY_JOB);
    }

    private static Map<String, String> initial(Line line) {
        Map<String, String> settings = new LinkedHashMap<>(line.pairs("-D"));
        String restored = line.value("--restore", null);
        if (restored != null) {
            settings.put(StateRecoveryOptions.SAVEPOINT_PATH.key(), restored);
        }
        if (line.has("--allow-non-restored-state")) {
            settings.put(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE.key(), "true");
        }
        String parallelism = line.value("--parallelism", null);
        if (parallelism != null) {
            if (!parallelism.matches("[1-9]\\d{0,4}")) {
                throw new UsageException(
                        "'" + parallelism + "' is no parallelism: --parallelism takes a whole number from 1 up.");
            }
            settings.put("parallelism.default", parallelism);
        }
        return settings;
    }
}
