package weir.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weir.base.WeirException;
import weir.sql.error.Position;
import weir.sql.error.SqlException;
import weir.sql.late.LateReport;
import weir.sql.late.LateRow;
import weir.sql.session.ResultRows;

/** Rows that come too late are counted and kept, fail the job, or go into a table of the user's. */
class LateRowsTest {
    private static final List<String> ROWS = List.of(
            "{\"k\": \"a\", \"ts\": \"2024-01-01 00:00:01\", \"at\": \"2024-01-01 00:00:01Z\"}",
            "{\"k\": \"a\", \"ts\": \"2024-01-01 00:00:12\", \"at\": \"2024-01-01 00:00:12Z\"}",
            "{\"k\": \"b\", \"ts\": \"2024-01-01 00:00:03\", \"at\": \"2024-01-01 00:00:03Z\"}",
            "{\"k\": \"c\", \"ts\": \"2024-01-01 00:00:13\", \"at\": \"2024-01-01 00:00:13Z\"}");
    private static final String WINDOWS =
            "SELECT k, COUNT(*) FROM TABLE(TUMBLE(TABLE %1$s, DESCRIPTOR(%2$s), INTERVAL '10' SECOND))"
                    + " GROUP BY k, window_start, window_end";
    private static final String FIRST = "SELECT k, n FROM (SELECT k, 1 AS n, ROW_NUMBER() OVER (PARTITION BY k"
            + " ORDER BY ts) AS place FROM events) WHERE place = 1";

    @TempDir
    private Path folder;

    private JsonTables tables;

    @BeforeEach
    void createTables() {
        tables = new JsonTables(folder, Map.of("table.local-time-zone", "+02:00"));
        tables.create("events", "k STRING, ts TIMESTAMP(3), WATERMARK FOR ts AS ts", ROWS);
        tables.create("instants", "k STRING, `at` TIMESTAMP_LTZ(3), WATERMARK FOR `at` AS `at`", "events");
        tables.create("counts", "k STRING, n BIGINT", "counts");
    }

    private void insert(String query) {
        tables.insert("INSERT INTO counts " + query);
    }

    private List<LateReport> shown(String query) {
        try (ResultRows rows = tables.query(query)) {
            while (rows.next() != null) {
                // Only what is late is of interest.
            }
            return rows.lateRows();
        }
    }

    private void route(String columns) {
        tables.create("late", columns, "late");
        tables.run("SET 'table.exec.late-rows.policy' = 'route'; SET 'table.exec.late-rows.table' = 'late'");
    }

    @Test
    void theyAreDroppedAndCountedAndTheLastOnesAreKept() {
        List<LateReport> reports = shown(WINDOWS.formatted("events", "ts"));
        assertThat(reports).hasSize(1);
        LateReport report = reports.get(0);
        assertThat(report.operator()).isEqualTo("WindowAggregate");
        assertThat(report.dropped()).isEqualTo(1);
        assertThat(report.last())
                .extracting(row -> row.text(ZoneOffset.UTC))
                .containsExactly("{\"k\":\"b\",\"ts\":\"2024-01-01T00:00:03\"} of 2024-01-01 00:00:03.000,"
                        + " 9.000 s behind the watermark 2024-01-01 00:00:12.000");
    }

    @Test
    void aQueryWithoutLateRowsReportsNone() {
        assertThat(shown("SELECT k, ts FROM events")).isEmpty();
    }

    @Test
    void theyGoIntoATableWithWhateverColumnsItHas() {
        route("late_by BIGINT, operator STRING, payload STRING");
        insert(WINDOWS.formatted("events", "ts"));
        assertThat(tables.written("late"))
                .containsExactly("{\"late_by\":9000,\"operator\":\"WindowAggregate\","
                        + "\"payload\":\"{\\\"k\\\":\\\"b\\\",\\\"ts\\\":\\\"2024-01-01T00:00:03\\\"}\"}");
        assertThat(tables.written("counts"))
                .containsExactlyInAnyOrder("{\"k\":\"a\",\"n\":1}", "{\"k\":\"a\",\"n\":1}", "{\"k\":\"c\",\"n\":1}");
    }

    @Test
    void allStepsOfAJobShareTheTableWhateverTheirTimes() {
        route("row_time TIMESTAMP_LTZ(3), watermark_time TIMESTAMP(3)");
        String windows = WINDOWS.formatted("events", "ts");
        String instants = WINDOWS.formatted("instants", "`at`");
        tables.insert("EXECUTE STATEMENT SET BEGIN INSERT INTO counts " + windows + "; INSERT INTO counts " + instants
                + "; INSERT INTO counts " + FIRST + "; END");
        String onTheClock = "{\"row_time\":\"2023-12-31 22:00:03Z\",\"watermark_time\":\"2024-01-01 00:00:12\"}";
        assertThat(tables.written("late"))
                .containsExactlyInAnyOrder(
                        onTheClock,
                        onTheClock,
                        "{\"row_time\":\"2024-01-01 00:00:03Z\",\"watermark_time\":\"2024-01-01 02:00:12\"}");
    }

    @Test
    void thoseOfAShownQueryGoThereTooAndAreNotDropped() {
        route("late_by BIGINT");
        LateReport report = shown(WINDOWS.formatted("events", "ts")).get(0);
        assertThat(report.dropped()).isZero();
        assertThat(report.routed()).isEqualTo(1);
        assertThat(report.last()).extracting(LateRow::lateBy).containsExactly(9_000L);
        assertThat(tables.written("late")).containsExactly("{\"late_by\":9000}");
    }

    @Test
    void aStatementWithoutTimeNeedsNoTable() {
        tables.run("SET 'table.exec.late-rows.policy' = 'route'");
        insert("SELECT k, COUNT(*) FROM (VALUES ('a')) AS t(k) GROUP BY k HAVING FALSE");
    }

    @Test
    void theFirstOneFailsTheJobIfThatIsThePolicy() {
        tables.run("SET 'table.exec.late-rows.policy' = 'fail'");
        assertThatThrownBy(() -> insert(WINDOWS.formatted("instants", "`at`")))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("too late for operator WindowAggregate: {\"k\":\"b\",\"at\":")
                .hasMessageContaining(
                        "of 2024-01-01 00:00:03.000 UTC, 9.000 s behind the watermark 2024-01-01 00:00:12.000 UTC");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ''       | nothing says into which table late rows go
            'lat'   | Late rows are to go into 'lat'. There is no table or view 'lat'. Did you mean 'late'?
            'v'      | is a view, and only tables can be written
            'counts' | no column 'k': they have operator, payload, row_time, watermark_time, late_by.
            'typed'  | Column 'late_by' of table 'typed' is BOOLEAN, and late rows have BIGINT for it
            'read'   | cannot be written: its connector 'datagen' only reads
            """)
    void aTableThatCannotTakeThemIsRefused(String table, String message) {
        tables.create("late", "late_by BIGINT", "late");
        tables.create("typed", "late_by BOOLEAN", "typed");
        tables.run(
                "CREATE VIEW v AS SELECT 1 AS late_by; CREATE TABLE `read` (late_by BIGINT) WITH ('connector' = 'datagen');"
                        + "SET 'table.exec.late-rows.policy' = 'route'");
        if (!table.equals("''")) {
            tables.run("SET 'table.exec.late-rows.table' = " + table);
        }
        SqlException failure = catchThrowableOfType(SqlException.class, () -> {
            tables.run("SHOW TABLES;\nINSERT INTO counts " + WINDOWS.formatted("events", "ts"));
        });
        assertThat(failure).hasMessageContaining(message);
        assertThat(failure.position()).contains(new Position(2, 1));
    }

    @Test
    void aPolicyThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> tables.run("SET 'table.exec.late-rows.policy' = 'skip'"))
                .hasMessageContaining("It is one of drop, fail, route.");
    }
}
