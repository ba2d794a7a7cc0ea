package weir.cli.sql.show;

import java.util.ArrayList;
import java.util.List;
import weir.sql.table.Field;
import weir.types.Row;

/** The cells of a table of rows. */
final class Cells {
    private final List<Field> schema;
    private final boolean kinds;
    private final JsonRow json;
    private final Style style;

    Cells(List<Field> schema, boolean kinds, JsonRow json, Style style) {
        this.schema = schema;
        this.kinds = kinds;
        this.json = json;
        this.style = style;
    }

    /** Whether the names of the columns are shown. */
    boolean hasHeads() {
        return style.headers();
    }

    /** The names of the columns; the first one is for the kind if rows have one. */
    List<String> heads() {
        List<String> heads = new ArrayList<>(kinds ? List.of("op") : List.of());
        schema.forEach(field -> heads.add(field.name()));
        return heads;
    }

    /** The types of the columns, as SQL writes them. */
    List<String> types() {
        List<String> types = new ArrayList<>(kinds ? List.of("") : List.of());
        schema.forEach(field -> types.add(field.type().nullable(true).toString()));
        return types;
    }

    /** Whether numbers stand in a column, so that it is flush right. */
    boolean[] numeric() {
        boolean[] numeric = new boolean[schema.size() + (kinds ? 1 : 0)];
        for (int at = 0; at < schema.size(); at++) {
            numeric[at + (kinds ? 1 : 0)] = schema.get(at).type().kind().isNumeric();
        }
        return numeric;
    }

    /** The cells of a row; NULL is null, unless there is a text for it. */
    List<String> of(Row row) {
        List<String> cells = new ArrayList<>();
        if (kinds) {
            cells.add(row.getKind().shortString());
        }
        for (int at = 0; at < schema.size(); at++) {
            Object value = row.getField(at);
            cells.add(
                    value == null
                            ? style.nullText()
                            : json.cell(value, schema.get(at).type()));
        }
        return cells;
    }
}
