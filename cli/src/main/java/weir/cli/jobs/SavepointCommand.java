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

/** {@code weir savepoint}: takes a savepoint of a job that goes on. */
public final class SavepointCommand implements Command {
    private static final String DETAILS = """
            Takes a savepoint of a running job, which goes on, and writes the savepoint's path to
            standard output. JOB is an id of 'weir list', or a name that only one running job
            has. The savepoint gets a directory of its own below DIRECTORY; without it, below
            execution.checkpointing.savepoint-dir of the job, or where Weir keeps its state.
            Nobody deletes it but you.

            Examples:
              weir savepoint "word count" backups
              weir run --restore "$(weir savepoint 4711-1)" wordcount.jar
            """;

    private static final Verb VERB = new Verb(
            "savepoint",
            "take a savepoint of a running job",
            DETAILS,
            new Operands("JOB [DIRECTORY]", List.of(), 2, false),
            List.of(
                    JobOperand.JSON,
                    Option.notYet("to be rid of a savepoint, delete its directory", "-d", "--dispose")));

    private final ControlClient client;

    public SavepointCommand(ControlClient client) {
        this.client = client;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public int run(Line line, Terminal terminal) throws IOException {
        ListedJob job = client.find(JobOperand.of(line));
        String named = line.operands().size() > 1 ? line.operands().get(1) : null;
        String path = client.savepoint(job, JobOperand.directory(named));
        terminal.out().println(line.has("--json") ? "{\"savepoint\": " + JsonText.quoted(path) + "}" : path);
        return ExitCode.OK;
    }
}
