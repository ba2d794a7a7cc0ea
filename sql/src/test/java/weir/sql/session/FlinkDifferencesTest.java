package weir.sql.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import weir.sql.kernel.TextForm;
import weir.sql.parser.Part;
import weir.sql.parser.Script;
import weir.sql.parser.SqlText;
import weir.sql.table.Field;
import weir.types.Row;
import weir.types.RowKind;

/**
 * What random queries once found to differ from Flink 2.3. Each file has a script in which a table's rows stand as comments behind it,
 * and behind the query the rows that Flink gave, in no particular order.
 */
class FlinkDifferencesTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/differences");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+).*", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @TestFactory
    List<DynamicTest> everyScriptGivesTheRowsOfFlink() throws IOException {
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            return scripts.sorted()
                    .map(script -> DynamicTest.dynamicTest(script.getFileName().toString(), () -> check(script)))
                    .toList();
        }
    }

    private void check(Path script) throws IOException {
        SqlSession session = new SqlSession(
                ServiceLoader.load(QueryRunner.Maker.class).findFirst().orElseThrow(),
                Map.of("table.local-time-zone", "UTC"));
        String text = Files.readString(script);
        List<Part> parts = Script.parts(text.replace("${FOLDER}", "file://" + folder));
        List<List<String>> comments = comments(text);
        List<String> rows = List.of();
        for (int at = 0; at < parts.size(); at++) {
            Matcher table = TABLE.matcher(parts.get(at).text());
            if (table.matches()) {
                Files.write(folder.resolve(table.group(1) + ".json"), comments.get(at));
            }
            Outcome outcome = session.execute(SqlText.parse(parts.get(at)));
            rows = outcome instanceof Outcome.Rows result ? rows(result.rows()) : rows;
        }
        assertThat(rows).containsExactlyInAnyOrderElementsOf(comments.get(parts.size() - 1));
    }

    /** The comments behind each statement. */
    private static List<List<String>> comments(String script) {
        List<List<String>> comments = new ArrayList<>();
        for (String line : script.lines().toList()) {
            if (line.endsWith(";")) {
                comments.add(new ArrayList<>());
            } else if (line.startsWith("-- ") && !comments.isEmpty()) {
                comments.get(comments.size() - 1).add(line.substring(3));
            }
        }
        return comments;
    }

    private static List<String> rows(ResultRows changes) {
        List<String> rows = new ArrayList<>();
        try (changes) {
            for (Row change = changes.next(); change != null; change = changes.next()) {
                String text = text(change, changes.schema());
                boolean back = change.getKind() == RowKind.DELETE || change.getKind() == RowKind.UPDATE_BEFORE;
                assertThat(back ? rows.remove(text) : rows.add(text)).as(text).isTrue();
            }
        }
        return rows;
    }

    private static String text(Row row, List<Field> schema) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < schema.size(); at++) {
            cells.add(
                    TextForm.of(schema.get(at).type(), java.time.ZoneOffset.UTC).text(row.getField(at)));
        }
        return String.join(", ", cells);
    }
}
