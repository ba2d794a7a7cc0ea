package weir.cli.state;

import java.io.IOException;
import java.util.List;
import weir.base.Disk;
import weir.base.WeirException;
import weir.checkpoint.Snapshot;
import weir.cli.command.Command;
import weir.cli.command.ExitCode;
import weir.cli.line.Line;
import weir.cli.line.Operands;
import weir.cli.line.Option;
import weir.cli.line.UsageException;
import weir.cli.line.Verb;
import weir.cli.terminal.Terminal;

/** {@code weir state}: looks into checkpoints and savepoints. */
public final class StateCommand implements Command {
    private static final String DETAILS = """
            Looks into a checkpoint or savepoint, without the program that wrote it. PATH is its
            directory, OPERATOR an operator's name or id, STATE the name of one of its states.

              weir state ls PATH                      operators, their sections and states
              weir state get PATH OPERATOR [STATE]    keys and values of an operator
              weir state diff PATH PATH               what changed from one to the other, by key
              weir state export PATH [OPERATOR]       all keys and values, as JSON lines

            Examples:
              weir state ls backups/savepoint-7
              weir state get backups/savepoint-7 counts --key 3
              weir state export backups/savepoint-7 --csv > state.csv
            """;

    private static final Verb VERB = new Verb(
            "state",
            "look into a checkpoint or savepoint",
            DETAILS,
            new Operands("ls|get|diff|export PATH [OPERATOR [STATE]]", List.of(), 4, false),
            List.of(
                    Option.valued("KEY", "show this key only, written as the table shows it", "--key"),
                    Option.flag("write JSON, one line for each entry", "--json"),
                    Option.flag("write comma-separated values", "--csv")));

    private final Disk disk;

    public StateCommand(Disk disk) {
        this.disk = disk;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public int run(Line line, Terminal terminal) throws IOException {
        String what = line.operand() == null ? "" : line.operand();
        switch (what) {
            case "ls" -> list(snapshot(line, 1), line, terminal);
            case "get" -> show(snapshot(line, 1), line, EntryFormat.of(line, EntryFormat.TABLE), terminal);
            case "export" -> show(snapshot(line, 1), line, EntryFormat.of(line, EntryFormat.JSON), terminal);
            case "diff" -> diff(line, terminal);
            default -> throw new UsageException("Say what to do: weir state ls, get, diff or export, and a PATH.");
        }
        return ExitCode.OK;
    }

    private Snapshot snapshot(Line line, int operand) {
        if (line.operands().size() <= operand) {
            throw new UsageException("Name the directory of a checkpoint or savepoint: weir state " + line.operand()
                    + " PATH" + (operand > 1 ? " PATH." : "."));
        }
        String path = line.operands().get(operand);
        try {
            return Snapshot.open(disk, path);
        } catch (IOException e) {
            throw new WeirException("The snapshot in " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void list(Snapshot snapshot, Line line, Terminal terminal) throws IOException {
        SnapshotListing listing = new SnapshotListing(snapshot);
        if (line.has("--json")) {
            terminal.out().println(listing.json());
        } else {
            listing.print(terminal);
        }
    }

    private static void show(Snapshot snapshot, Line line, EntryFormat format, Terminal terminal) throws IOException {
        List<String> operands = line.operands();
        if (operands.size() < 3 && line.operand().equals("get")) {
            throw new UsageException("Name the operator: weir state get PATH OPERATOR; weir state ls shows them.");
        }
        List<Snapshot.Operator> operators =
                operands.size() < 3 ? snapshot.operators() : List.of(snapshot.operator(operands.get(2)));
        String state = operands.size() < 4 ? null : operands.get(3);
        String key = line.value("--key", null);
        EntryFormat.Writer writer = format.writer(terminal.out());
        for (Snapshot.Operator operator : operators) {
            snapshot.forEachEntry(operator, entry -> {
                boolean meant = (state == null || state.equals(entry.state()))
                        && (key == null || key.equals(ValueText.readable(entry.key())));
                if (meant) {
                    writer.write(operator.name(), entry);
                }
            });
        }
        writer.end();
    }

    private void diff(Line line, Terminal terminal) throws IOException {
        Snapshot before = snapshot(line, 1);
        Snapshot after = snapshot(line, 2);
        int differences = new SnapshotDiff(terminal.out(), line.has("--json")).print(before, after);
        if (differences == 0) {
            terminal.note("The two hold the same.");
        }
    }
}
