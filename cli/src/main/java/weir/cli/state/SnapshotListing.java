package weir.cli.state;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import weir.checkpoint.Snapshot;
import weir.cli.terminal.JsonText;
import weir.cli.terminal.Table;
import weir.cli.terminal.Terminal;
import weir.state.DescribedState;

/** {@code weir state ls}: what a snapshot consists of. */
final class SnapshotListing {
    private final Snapshot snapshot;

    SnapshotListing(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    void print(Terminal terminal) throws IOException {
        Snapshot.Origin origin = snapshot.origin();
        terminal.note(origin.kind() + " " + origin.checkpointId() + " of job '" + origin.job() + "', "
                + Instant.ofEpochMilli(origin.completedAtMillis()));
        Table table = new Table("OPERATOR", "ID", "TASKS", "SECTION", "BYTES", "STATES");
        for (Snapshot.Operator operator : snapshot.operators()) {
            String tasks = String.valueOf(operator.parallelism());
            if (operator.sections().isEmpty()) {
                table.add(operator.name(), operator.id(), tasks, "", "0", "");
            }
            for (Snapshot.Section section : operator.sections()) {
                String bytes = String.valueOf(section.bytes());
                table.add(operator.name(), operator.id(), tasks, section.name(), bytes, states(operator, section));
            }
        }
        table.print(terminal.out());
    }

    private String states(Snapshot.Operator operator, Snapshot.Section section) throws IOException {
        if (!section.name().equals("keyed-state")) {
            return "";
        }
        List<DescribedState.Header> states = snapshot.keyedStates(operator);
        return states.stream().map(DescribedState.Header::name).collect(Collectors.joining(", "));
    }

    String json() throws IOException {
        Snapshot.Origin origin = snapshot.origin();
        StringBuilder text = new StringBuilder("{\"kind\": ").append(JsonText.quoted(origin.kind()));
        text.append(", \"checkpointId\": ").append(origin.checkpointId());
        text.append(", \"job\": ").append(JsonText.quoted(origin.job()));
        text.append(", \"completedAtMillis\": ").append(origin.completedAtMillis());
        text.append(", \"operators\": [");
        String separator = "\n  ";
        for (Snapshot.Operator operator : snapshot.operators()) {
            text.append(separator).append(json(operator));
            separator = ",\n  ";
        }
        return text.append("\n]}").toString();
    }

    private String json(Snapshot.Operator operator) throws IOException {
        String sections = operator.sections().stream()
                .map(section ->
                        "{\"name\": " + JsonText.quoted(section.name()) + ", \"bytes\": " + section.bytes() + "}")
                .collect(Collectors.joining(", ", "[", "]"));
        String states = snapshot.keyedStates(operator).stream()
                .map(state -> "{\"name\": " + JsonText.quoted(state.name()) + ", \"kind\": "
                        + JsonText.quoted(state.kind()) + ", \"schema\": " + JsonText.quoted(state.schema()) + "}")
                .collect(Collectors.joining(", ", "[", "]"));
        return "{\"id\": " + JsonText.quoted(operator.id()) + ", \"name\": " + JsonText.quoted(operator.name())
                + ", \"parallelism\": " + operator.parallelism() + ", \"maxParallelism\": "
                + operator.maxParallelism() + ", \"sections\": " + sections + ", \"states\": " + states + "}";
    }
}
