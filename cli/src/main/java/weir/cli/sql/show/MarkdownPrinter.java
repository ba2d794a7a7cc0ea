package weir.cli.sql.show;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import weir.types.Row;

/** A table of Markdown, for notes and issues. */
final class MarkdownPrinter implements RowPrinter {
    private final Cells cells;
    private final PrintStream out;

    MarkdownPrinter(Cells cells, PrintStream out) {
        this.cells = cells;
        this.out = out;
        out.println(line(cells.heads()));
        StringBuilder rule = new StringBuilder("|");
        for (boolean number : cells.numeric()) {
            rule.append(number ? "--:|" : "---|");
        }
        out.println(rule);
    }

    @Override
    public void row(Row row) {
        out.println(line(cells.of(row)));
    }

    private static String line(List<String> values) {
        return values.stream()
                .map(value -> value == null ? "" : value.replace("|", "\\|").replace("\n", "<br>"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    public void end() {
        out.flush();
    }
}
