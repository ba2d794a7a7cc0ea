package weir.cli.sql.show;

import java.io.PrintStream;
import java.util.List;
import weir.sql.table.Field;
import weir.types.Row;

/** A JSON object for each row, on a line of its own. */
final class JsonPrinter implements RowPrinter {
    private final List<Field> schema;
    private final boolean kinds;
    private final JsonRow json;
    private final PrintStream out;

    JsonPrinter(List<Field> schema, boolean kinds, JsonRow json, PrintStream out) {
        this.schema = schema;
        this.kinds = kinds;
        this.json = json;
        this.out = out;
    }

    @Override
    public void row(Row row) {
        String line = json.line(row, schema);
        String separator = schema.isEmpty() ? "" : ", ";
        String kind = kinds ? "{\"op\": \"" + row.getKind().shortString() + "\"" + separator : "{";
        out.println(kind + line.substring(1));
    }

    @Override
    public void end() {
        out.flush();
    }
}
