package weir.cli.sql.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.base.Platform;
import weir.cli.command.ExitCode;
import weir.cli.sql.show.Layout;
import weir.cli.sql.show.Style;
import weir.cli.terminal.Terminal;
import weir.sql.late.LateReport;
import weir.sql.late.LateRow;
import weir.sql.session.SqlSession;
import weir.sql.table.Field;
import weir.sql.types.LogicalType;
import weir.types.Row;

/** Scripts: what they show, where they stop, and what becomes of their jobs. */
class ConversationTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PreparedAnswers answers = new PreparedAnswers();

    @TempDir
    private Path directory;

    @Test
    void resultsAreShownOneAfterTheOther() {
        assertThat(run("SELECT 1; SHOW CURRENT DATABASE;", settings(Layout.CSV)))
                .isEqualTo(ExitCode.OK);

        assertThat(text(out)).isEqualTo("a\n1\n2\ncurrent database name\ndefault_database\n");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void theFirstFailureEndsAScript() {
        int code = run("CREATE TABLE t (a INT);\nSELECT a, FROM t;\nSELECT 1;", settings(Layout.CSV));

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(text(out)).isEmpty();
        assertThat(text(err))
                .isEqualTo("error: job.sql, line 2, column 9: A comma stands before FROM.\n2 | SELECT a, FROM t;\n"
                        + "            ^\nRemove it, or name what should follow it.\n");
    }

    @Test
    void aPersistentScriptGoesOnBehindAFailure() {
        SqlSettings persistent = new SqlSettings(
                Style.of(Layout.CSV), false, null, Long.MAX_VALUE, 0, new SqlSettings.Talk(false, false, true));

        assertThat(run("SELECT a, FROM t; SELECT 1;", persistent)).isEqualTo(ExitCode.FAILED);

        assertThat(text(out)).isEqualTo("a\n1\n2\n");
        assertThat(text(err)).contains("A comma stands before FROM.");
    }

    @Test
    void resultsGoToAFileWhereOneIsNamed() throws IOException {
        Path once = Files.writeString(directory.resolve("once.csv"), "what was there before");
        try (Conversation conversation = conversation(settings(Layout.CSV))) {
            conversation.output(once.toString(), true);
            conversation.run(new Source("job.sql", "SELECT 1; SELECT 1 UNION SELECT 2"));
            conversation.output(directory.resolve("all.csv").toString(), false);
            conversation.run(new Source("job.sql", "SELECT 1; SELECT 1 UNION SELECT 2"));
        }

        assertThat(once).hasContent("a\n1\n2");
        assertThat(text(out)).isEqualTo("a\n7\n");
        assertThat(directory.resolve("all.csv")).hasContent("a\n1\n2\na\n7");
    }

    @Test
    void failuresWhileRunningAreTold() {
        assertThat(run("SELECT FAIL;", settings(Layout.CSV))).isEqualTo(ExitCode.FAILED);
        assertThat(text(err)).isEqualTo("error: The query failed at run time.\n");
    }

    @Test
    void finalRowsGoToAFileForEachQuery() throws IOException {
        SqlSettings settings = new SqlSettings(
                Style.of(Layout.CSV),
                false,
                directory.toString(),
                Long.MAX_VALUE,
                0,
                new SqlSettings.Talk(false, false, false));

        int code =
                run("SELECT 1; SET 'a' = 'b'; SET; SHOW CATALOGS; EXPLAIN SELECT 1; SELECT 1 UNION SELECT 2", settings);

        assertThat(code).isEqualTo(ExitCode.OK);
        assertThat(directory.resolve("result-1.jsonl")).hasContent("{\"a\": 1}\n{\"a\": 2}");
        assertThat(directory.resolve("result-2.jsonl")).hasContent("{\"catalog name\": \"default_catalog\"}");
        assertThat(directory.resolve("result-3.jsonl")).hasContent("{\"a\": 7}");
        assertThat(Files.list(directory)).hasSize(3);
    }

    @Test
    void changesAreShownIfAsked() {
        run("SELECT 1 UNION SELECT 2", settings(Layout.CSV).changelog(true));

        assertThat(text(out)).isEqualTo("op,a\n+I,1\n-D,1\n+I,7\n");
    }

    @Test
    void aLimitEndsAQuery() {
        run("SELECT 1", settings(Layout.CSV).limit(1));

        assertThat(text(out)).isEqualTo("a\n1\n");
    }

    @Test
    void rowsThatWereLateAreToldOfBehindTheResultAndOneByOneIfAsked() {
        List<Field> columns = List.of(new Field("k", LogicalType.STRING));
        LateRow row = new LateRow("TimeSort", columns, Row.of("x"), 1_000, 3_500, true);
        answers.late = List.of(new LateReport("TimeSort", 7, 0, List.of(row)));
        try (Conversation conversation = conversation(settings(Layout.CSV))) {
            conversation.run(new Source("", "SET 'table.local-time-zone' = '+01:00'; SELECT 1 AS `LATE`"));
            String text =
                    "{\"k\":\"x\"} of 1970-01-01 01:00:01.000, 2.500 s behind the watermark 1970-01-01 01:00:03.500";
            assertThat(text(err))
                    .isEqualTo("7 rows were late and dropped by TimeSort; the last: " + text
                            + ". SET 'table.exec.late-rows.policy' = 'route' writes such rows into a table.\n");
            assertThat(conversation.late().lines(conversation.zone()))
                    .containsExactly("7 rows were late for TimeSort, and dropped", "  " + text);
            conversation.run(new Source("", "SELECT 1"));
            assertThat(conversation.late().lines(conversation.zone()))
                    .containsExactly("No row of the last statement was late.");
        }
    }

    @Test
    void boundedJobsAreWaitedForAtOnceAndOthersAtTheEnd() {
        run("INSERT INTO endless SELECT 1; INSERT INTO b SELECT 1;", settings(Layout.CSV));

        assertThat(answers.awaited).containsExactly("b", "endless");
    }

    private static SqlSettings settings(Layout layout) {
        return new SqlSettings(
                Style.of(layout), false, null, Long.MAX_VALUE, 0, new SqlSettings.Talk(false, false, false));
    }

    private int run(String script, SqlSettings settings) {
        try (Conversation conversation = conversation(settings)) {
            int code = conversation.run(new Source("job.sql", script));
            return code == ExitCode.OK ? conversation.awaitJobs() : code;
        }
    }

    private Conversation conversation(SqlSettings settings) {
        Terminal terminal = new Terminal(stream(out), stream(err), false, false, 80);
        SqlSession session = new SqlSession(world -> answers, Map.of());
        return new Conversation(Platform.system(), terminal, settings, session);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
