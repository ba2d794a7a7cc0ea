package weir.cli.sql.show;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import weir.sql.table.Field;

/**
 * How results look.
 *
 * @param headers whether the names of the columns stand above the rows of boxes and CSV
 * @param nullText what stands for NULL; null for what the layout has
 */
public record Style(Layout layout, boolean headers, String nullText) {
    /** A layout as it is. */
    public static Style of(Layout layout) {
        return new Style(layout, true, null);
    }

    public Style in(Layout other) {
        return new Style(other, headers, nullText);
    }

    public Style headers(boolean shown) {
        return new Style(layout, shown, nullText);
    }

    public Style nullText(String text) {
        return new Style(layout, headers, text);
    }

    /** A printer of one result's rows; with {@code kinds}, each row says what it does to the result. */
    public RowPrinter printer(List<Field> schema, boolean kinds, ZoneId zone, PrintStream out) {
        JsonRow json = new JsonRow(zone);
        Cells cells = new Cells(schema, kinds, json, this);
        return switch (layout) {
            case JSON -> new JsonPrinter(schema, kinds, json, out);
            case CSV -> new CsvPrinter(cells, out);
            case MARKDOWN -> new MarkdownPrinter(cells, out);
            case BOX -> new BoxPrinter(cells, out);
        };
    }
}
