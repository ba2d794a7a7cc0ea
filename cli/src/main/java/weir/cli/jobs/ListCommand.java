package weir.cli.jobs;

import java.io.IOException;
import java.util.List;
import weir.base.Clock;
import weir.cli.command.Command;
import weir.cli.command.ExitCode;
import weir.cli.control.ControlClient;
import weir.cli.control.ListedJob;
import weir.cli.line.Line;
import weir.cli.line.Operands;
import weir.cli.line.Option;
import weir.cli.line.Verb;
import weir.cli.terminal.JsonText;
import weir.cli.terminal.Quantity;
import weir.cli.terminal.Table;
import weir.cli.terminal.Terminal;

/** {@code weir list}: shows the jobs that this user's processes run. */
public final class ListCommand implements Command {
    private static final String DETAILS = """
            Shows the jobs that weir processes of this user run on this machine: their ids, how
            long they have been running, and how many rows came in and went out. A job can be
            seen from about half a second after its process has started.

            Examples:
              weir list
              weir list --json
            """;

    private static final Verb VERB = new Verb(
            "list",
            "show the running jobs",
            DETAILS,
            Operands.NONE,
            List.of(
                    JobOperand.JSON,
                    Option.flag("show running jobs only", "-r", "--running"),
                    Option.flag("show jobs that have ended in a process that goes on, too", "-a", "--all")));

    private final ControlClient client;
    private final Clock clock;

    public ListCommand(ControlClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public int run(Line line, Terminal terminal) throws IOException {
        List<ListedJob> jobs = client.list().stream()
                .filter(job -> job.isRunning() || line.has("--all"))
                .toList();
        if (line.has("--json")) {
            terminal.out().println(json(jobs));
        } else if (jobs.isEmpty()) {
            terminal.note("No job runs.");
        } else {
            print(jobs, terminal);
        }
        return ExitCode.OK;
    }

    private void print(List<ListedJob> jobs, Terminal terminal) {
        Table table = new Table("ID", "JOB", "STATUS", "SINCE", "ROWS IN", "ROWS OUT");
        for (ListedJob job : jobs) {
            table.add(
                    job.id(),
                    job.name(),
                    job.status(),
                    Quantity.duration(clock.currentTimeMillis() - job.startedMillis()),
                    Quantity.of(job.rowsIn()),
                    Quantity.of(job.rowsOut()));
        }
        table.print(terminal.out());
    }

    private static String json(List<ListedJob> jobs) {
        StringBuilder text = new StringBuilder("[");
        for (ListedJob job : jobs) {
            text.append(text.length() == 1 ? "\n  {" : ",\n  {");
            text.append("\"id\": ").append(JsonText.quoted(job.id()));
            text.append(", \"name\": ").append(JsonText.quoted(job.name()));
            text.append(", \"status\": ").append(JsonText.quoted(job.status()));
            text.append(", \"pid\": ").append(job.pid());
            text.append(", \"startedMillis\": ").append(job.startedMillis());
            text.append(", \"rowsIn\": ").append(job.rowsIn());
            text.append(", \"rowsOut\": ").append(job.rowsOut()).append('}');
        }
        return text.append(jobs.isEmpty() ? "]" : "\n]").toString();
    }
}
