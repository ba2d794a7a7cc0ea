package weir.cli.sql.show;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import weir.types.Row;

/** A table drawn with lines. Its columns are as wide as the first rows need, so that a stream can be shown while it runs. */
final class BoxPrinter implements RowPrinter {
    /** Rows that are waited for before widths are chosen; more than a screen has. */
    private static final int LOOKED_AT = 200;
    /** Columns of the terminal that a cell takes at most. */
    private static final int WIDEST = 60;

    private final Cells cells;
    private final PrintStream out;
    private final List<List<String>> waiting = new ArrayList<>();
    private int[] widths;
    private long count;

    BoxPrinter(Cells cells, PrintStream out) {
        this.cells = cells;
        this.out = out;
    }

    @Override
    public void row(Row row) {
        count++;
        if (widths != null) {
            out.println(line(cells.of(row)));
            return;
        }
        waiting.add(cells.of(row));
        if (waiting.size() == LOOKED_AT) {
            start();
        }
    }

    @Override
    public void end() {
        if (widths == null) {
            start();
        }
        out.println(rule("└", "┴", "┘"));
        out.println(count == 1 ? "1 row" : count + " rows");
        out.flush();
    }

    private void start() {
        List<String> heads = cells.heads();
        List<String> types = cells.types();
        widths = new int[heads.size()];
        if (cells.hasHeads()) {
            widen(heads);
            widen(types);
        }
        waiting.forEach(this::widen);
        out.println(rule("┌", "┬", "┐"));
        if (cells.hasHeads()) {
            out.println(line(heads));
            out.println(line(types));
            out.println(rule("├", "┼", "┤"));
        }
        waiting.forEach(row -> out.println(line(row)));
        waiting.clear();
    }

    private void widen(List<String> row) {
        for (int at = 0; at < widths.length; at++) {
            widths[at] = Math.min(WIDEST, Math.max(widths[at], DisplayWidth.of(shown(row.get(at)))));
        }
    }

    private static String shown(String cell) {
        return cell == null ? "NULL" : cell.replaceAll("\\R", "⏎").replace("\t", " ");
    }

    private String rule(String left, String middle, String right) {
        StringBuilder rule = new StringBuilder(left);
        for (int at = 0; at < widths.length; at++) {
            rule.append(at == 0 ? "" : middle).append("─".repeat(widths[at] + 2));
        }
        return rule.append(right).toString();
    }

    private String line(List<String> row) {
        boolean[] numeric = cells.numeric();
        StringBuilder line = new StringBuilder("│");
        for (int at = 0; at < widths.length; at++) {
            String cell = DisplayWidth.cut(shown(row.get(at)), widths[at]);
            String blanks = " ".repeat(widths[at] - DisplayWidth.of(cell));
            line.append(' ').append(numeric[at] ? blanks + cell : cell + blanks).append(" │");
        }
        return line.toString();
    }
}
