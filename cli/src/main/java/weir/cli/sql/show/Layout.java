package weir.cli.sql.show;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import weir.cli.line.Line;
import weir.cli.line.UsageException;
import weir.sql.table.Field;

/** How results look. */
public enum Layout {
    /** A JSON object a line. */
    JSON,
    /** A line of names, then values with commas between them. */
    CSV,
    /** A table of Markdown. */
    MARKDOWN,
    /** A table drawn with lines. */
    BOX;

    /** The option that chooses it. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT);
    }

    /** What a command line chooses; without a choice, a person gets boxes and a program CSV. */
    public static Layout of(Line line, boolean person) {
        List<Layout> chosen =
                Stream.of(values()).filter(layout -> line.has(layout.option())).toList();
        if (chosen.size() > 1) {
            throw new UsageException("Results can't be " + chosen.get(0).option() + " and "
                    + chosen.get(1).option() + " at once.");
        }
        return chosen.stream().findFirst().orElse(person ? BOX : CSV);
    }

    /** The layout of a name, if there is one. */
    public static Optional<Layout> named(String name) {
        return Stream.of(values())
                .filter(layout -> layout.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** A printer of one result's rows; with {@code kinds}, each row says what it does to the result. */
    public RowPrinter printer(List<Field> schema, boolean kinds, ZoneId zone, PrintStream out) {
        JsonRow json = new JsonRow(zone);
        Cells cells = new Cells(schema, kinds, json);
        return switch (this) {
            case JSON -> new JsonPrinter(schema, kinds, json, out);
            case CSV -> new CsvPrinter(cells, out);
            case MARKDOWN -> new MarkdownPrinter(cells, out);
            case BOX -> new BoxPrinter(cells, out);
        };
    }
}
