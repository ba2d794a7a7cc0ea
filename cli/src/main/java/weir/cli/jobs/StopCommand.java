package weir.cli.jobs;

import java.io.IOException;
import java.util.List;
import weir.cli.command.Command;
import weir.cli.command.ExitCode;
import weir.cli.control.ControlClient;
import weir.cli.control.ListedJob;
import weir.cli.line.Line;
import weir.cli.line.Operands;
import weir.cli.line.Option;
import weir.cli.line.Verb;
import weir.cli.terminal.JsonText;
import weir.cli.terminal.Terminal;

/** {@code weir stop}: ends a job with a savepoint. */
public final class StopCommand implements Command {
    private static final String DETAILS = """
            Ends a running job with a savepoint: nothing behind it is processed, and all that
            came before it is committed. When the job has ended, the savepoint's path goes to
            standard output. JOB is an id of 'weir list', or a name that only one job has.

            With --drain, time ends first: all windows and event-time timers fire. That is for
            jobs that are not to go on, since windows would then be cut in two.

            Examples:
              weir stop "word count"
              weir stop --drain --savepointPath backups 4711-1
            """;

    private static final Verb VERB = new Verb(
            "stop",
            "end a running job with a savepoint",
            DETAILS,
            new Operands("JOB", List.of(), 1, false),
            List.of(
                    Option.valued("DIRECTORY", "put the savepoint below this directory", "-p", "--savepointPath"),
                    Option.flag("let all windows and event-time timers fire first", "-d", "--drain"),
                    JobOperand.JSON));

    private final ControlClient client;

    public StopCommand(ControlClient client) {
        this.client = client;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public int run(Line line, Terminal terminal) throws IOException {
        ListedJob job = client.find(JobOperand.of(line));
        String target = JobOperand.directory(line.value("--savepointPath", null));
        String path = client.stop(job, target, line.has("--drain"));
        terminal.note("'" + job.name() + "' has ended. To go on from here: weir run --restore " + path + " …");
        terminal.out().println(line.has("--json") ? "{\"savepoint\": " + JsonText.quoted(path) + "}" : path);
        return ExitCode.OK;
    }
}
