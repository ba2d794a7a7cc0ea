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
import weir.cli.terminal.Terminal;

/** {@code weir cancel}: ends a job without a savepoint. */
public final class CancelCommand implements Command {
    private static final String DETAILS = """
            Ends a running job at once. What its sinks have not committed is not committed any
            more. JOB is an id of 'weir list', or a name that only one running job has.
            Its last checkpoint stays, unless the job says otherwise, and
            'weir run --restore latest' goes on from there.

            Example:
              weir cancel "word count"
            """;

    private static final Verb VERB = new Verb(
            "cancel",
            "end a running job at once",
            DETAILS,
            new Operands("JOB", List.of(), 1, false),
            List.of(Option.notYet("to end a job with a savepoint, use 'weir stop'", "-s", "--withSavepoint")));

    private final ControlClient client;

    public CancelCommand(ControlClient client) {
        this.client = client;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public int run(Line line, Terminal terminal) throws IOException {
        ListedJob job = client.find(JobOperand.of(line));
        client.cancel(job);
        terminal.note("'" + job.name() + "' is being cancelled.");
        return ExitCode.OK;
    }
}
