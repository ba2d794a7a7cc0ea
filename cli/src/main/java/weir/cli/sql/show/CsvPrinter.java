package weir.cli.sql.show;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import weir.types.Row;

/** Names, then values, with commas between them; NULL is empty, and an empty text is in quotes. */
final class CsvPrinter implements RowPrinter {
    private final Cells cells;
    private final PrintStream out;

    CsvPrinter(Cells cells, PrintStream out) {
        this.cells = cells;
        this.out = out;
        if (cells.hasHeads()) {
            out.println(line(cells.heads()));
        }
    }

    @Override
    public void row(Row row) {
        out.println(line(cells.of(row)));
    }

    private static String line(List<String> values) {
        return values.stream().map(CsvPrinter::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        if (value == null) {
            return "";
        }
        boolean plain = !value.isEmpty() && value.chars().noneMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    @Override
    public void end() {
        out.flush();
    }
}
