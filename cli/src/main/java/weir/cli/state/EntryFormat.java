package weir.cli.state;

import java.io.PrintStream;
import weir.cli.line.Line;
import weir.cli.line.UsageException;
import weir.cli.terminal.JsonText;
import weir.cli.terminal.Table;
import weir.state.DescribedState;

/** How entries of keyed state are written: as a table, as JSON lines or as CSV. */
enum EntryFormat {
    TABLE,
    JSON,
    CSV;

    /** What the options of a line ask for; {@code usual} where they ask for nothing. */
    static EntryFormat of(Line line, EntryFormat usual) {
        if (line.has("--json") && line.has("--csv")) {
            throw new UsageException("--json and --csv exclude each other.");
        }
        return line.has("--json") ? JSON : line.has("--csv") ? CSV : usual;
    }

    /** Writes entries one by one; all but a table as they come. */
    Writer writer(PrintStream target) {
        return switch (this) {
            case TABLE -> new TableWriter(target);
            case JSON -> new JsonWriter(target);
            case CSV -> new CsvWriter(target);
        };
    }

    /** Where entries go. */
    interface Writer {
        void write(String operator, DescribedState.Entry entry);

        /** Nothing follows. */
        default void end() {}
    }

    private record TableWriter(PrintStream target, Table table) implements Writer {
        TableWriter(PrintStream target) {
            this(target, new Table("KEY", "WINDOW", "STATE", "VALUE"));
        }

        @Override
        public void write(String operator, DescribedState.Entry entry) {
            String namespace = entry.namespace() == null ? "" : ValueText.readable(entry.namespace());
            table.add(ValueText.readable(entry.key()), namespace, entry.state(), ValueText.readable(entry.value()));
        }

        @Override
        public void end() {
            table.print(target);
        }
    }

    private record JsonWriter(PrintStream target) implements Writer {
        @Override
        public void write(String operator, DescribedState.Entry entry) {
            String namespace = entry.namespace() == null ? "" : ", \"window\": " + ValueText.json(entry.namespace());
            target.println("{\"operator\": " + JsonText.quoted(operator) + ", \"key\": " + ValueText.json(entry.key())
                    + namespace + ", \"state\": " + JsonText.quoted(entry.state()) + ", \"value\": "
                    + ValueText.json(entry.value()) + "}");
        }
    }

    private record CsvWriter(PrintStream target) implements Writer {
        CsvWriter {
            target.println("operator,key,window,state,value");
        }

        @Override
        public void write(String operator, DescribedState.Entry entry) {
            target.println(String.join(
                    ",",
                    ValueText.csv(operator),
                    ValueText.csv(entry.key()),
                    ValueText.csv(entry.namespace()),
                    ValueText.csv(entry.state()),
                    ValueText.csv(entry.value())));
        }
    }
}
