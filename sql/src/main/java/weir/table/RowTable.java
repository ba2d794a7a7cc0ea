package weir.table;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import weir.sql.kernel.TextForm;
import weir.sql.session.ResultRows;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** Writes rows line by line between bars, in columns as wide as their types need, so that no row waits for the next. */
final class RowTable {
    private static final int WIDEST = 30;

    private final ResultRows rows;
    private final PrintWriter out;
    private final List<TextForm> forms;

    RowTable(ResultRows rows, PrintWriter out) {
        this.rows = rows;
        this.out = out;
        this.forms = rows.schema().stream()
                .map(field -> TextForm.of(field.type(), ZoneId.systemDefault()))
                .toList();
    }

    /** Writes all rows; {@code withKinds} for a column with what each does to the result. */
    void print(boolean withKinds) {
        List<String> heads =
                new ArrayList<>(rows.schema().stream().map(Field::name).toList());
        List<Integer> widths =
                new ArrayList<>(rows.schema().stream().map(RowTable::width).toList());
        if (withKinds) {
            heads.add(0, "op");
            widths.add(0, 2);
        }
        String rule = rule(widths);
        out.println(rule);
        out.println(line(heads, widths));
        out.println(rule);
        int count = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            out.println(line(cells(row, withKinds), widths));
            count++;
        }
        out.println(rule);
        out.println(count == 0 ? "Empty set" : count == 1 ? "1 row in set" : count + " rows in set");
    }

    private List<String> cells(Row row, boolean withKind) {
        List<String> cells = new ArrayList<>();
        if (withKind) {
            cells.add(row.getKind().shortString());
        }
        for (int i = 0; i < forms.size(); i++) {
            Object value = row.getField(i);
            cells.add(value == null ? "<NULL>" : forms.get(i).text(value));
        }
        return cells;
    }

    private static int width(Field field) {
        return Math.max(Math.min(field.name().length(), WIDEST), width(field.type()));
    }

    private static int width(LogicalType type) {
        return switch (type.kind()) {
            case BOOLEAN -> 6;
            case TINYINT -> 4;
            case SMALLINT -> 6;
            case INT -> 11;
            case BIGINT -> 20;
            case DECIMAL -> type.precision() + 3;
            case DATE -> 10;
            case TIME -> type.precision() == 0 ? 8 : 12;
            case TIMESTAMP, TIMESTAMP_LTZ -> type.precision() == 0 ? 19 : 20 + type.precision();
            default -> WIDEST;
        };
    }

    private static String rule(List<Integer> widths) {
        StringBuilder rule = new StringBuilder("+");
        widths.forEach(width -> rule.append("-".repeat(width + 2)).append('+'));
        return rule.toString();
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            String cell = cut(cells.get(i), widths.get(i));
            line.append(' ')
                    .append(" ".repeat(widths.get(i) - cell.length()))
                    .append(cell)
                    .append(" |");
        }
        return line.toString();
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - 3)) + "...";
    }
}
