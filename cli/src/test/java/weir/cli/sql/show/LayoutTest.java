package weir.cli.sql.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.types.Row;
import weir.types.RowKind;

/** The same rows in every layout. */
class LayoutTest {
    private static final List<Field> SCHEMA =
            List.of(new Field("id", LogicalType.INT), new Field("name", LogicalType.STRING));
    private static final List<Row> ROWS =
            List.of(Row.of(1, "a,b"), Row.ofKind(RowKind.UPDATE_AFTER, 12, ""), Row.of(null, null), Row.of(3, "日本"));

    @Test
    void csvQuotesWhatNeedsIt() {
        assertThat(text(Layout.CSV, false)).isEqualTo("id,name\n1,\"a,b\"\n12,\"\"\n,\n3,日本\n");
    }

    @Test
    void csvSaysWhatRowsDoIfAsked() {
        assertThat(text(Layout.CSV, true)).startsWith("op,id,name\n+I,1,\"a,b\"\n+U,12,\"\"\n");
    }

    @Test
    void jsonHasAnObjectForEachRow() {
        assertThat(text(Layout.JSON, true))
                .startsWith("{\"op\": \"+I\", \"id\": 1, \"name\": \"a,b\"}\n")
                .contains("{\"op\": \"+I\", \"id\": null, \"name\": null}\n");
    }

    @Test
    void markdownAlignsNumbers() {
        assertThat(text(Layout.MARKDOWN, false)).startsWith("| id | name |\n|--:|---|\n| 1 | a,b |\n");
    }

    @Test
    void boxesAreAsWideAsTheirRows() {
        assertThat(text(Layout.BOX, false)).isEqualTo("""
                        ┌──────┬────────┐
                        │   id │ name   │
                        │  INT │ STRING │
                        ├──────┼────────┤
                        │    1 │ a,b    │
                        │   12 │        │
                        │ NULL │ NULL   │
                        │    3 │ 日本   │
                        └──────┴────────┘
                        4 rows
                        """);
    }

    @Test
    void finalRowsAreWhatIsLeft() {
        FinalRows rows = new FinalRows(SCHEMA, new JsonRow(ZoneOffset.UTC));
        rows.apply(Row.of(1, "a"));
        rows.apply(Row.of(1, "a"));
        rows.apply(Row.ofKind(RowKind.UPDATE_BEFORE, 1, "a"));
        rows.apply(Row.ofKind(RowKind.UPDATE_AFTER, 2, "b"));
        rows.apply(Row.of(3, "c"));
        rows.apply(Row.ofKind(RowKind.DELETE, 3, "c"));

        List<String> left = new ArrayList<>();
        rows.forEach(row -> left.add(row.getField(0) + "" + row.getField(1)));

        assertThat(left).containsExactly("1a", "2b");
        assertThat(rows.size()).isEqualTo(2);
    }

    private static String text(Layout layout, boolean kinds) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        RowPrinter printer = Style.of(layout).printer(SCHEMA, kinds, ZoneOffset.UTC, out);
        ROWS.forEach(printer::row);
        printer.end();
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
