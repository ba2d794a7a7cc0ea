package weir.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.sql.parser.SqlText;
import weir.sql.session.Outcome;
import weir.sql.session.ResultRows;
import weir.sql.session.SqlSession;
import weir.types.Row;

/** CURRENT_WATERMARK tells how far time had come before a row. */
class CurrentWatermarkTest {
    @TempDir
    private Path folder;

    private final SqlSession session = new SqlSession(new RunnerMaker(), Map.of());

    @BeforeEach
    void createTable() throws IOException {
        Files.write(
                folder.resolve("rows.json"),
                List.of(
                        "{\"id\": 1, \"ts\": \"2024-01-01 00:00:05\"}",
                        "{\"id\": 2, \"ts\": \"2024-01-01 00:00:20\"}",
                        "{\"id\": 3, \"ts\": \"2024-01-01 00:00:08\"}",
                        "{\"id\": 4, \"ts\": \"2024-01-01 00:00:30\"}"));
        run("CREATE TABLE t (id INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND) WITH ('connector' ="
                + " 'filesystem', 'path' = '" + folder + "', 'format' = 'json')");
    }

    private Outcome run(String statement) {
        return session.execute(SqlText.parse(statement).get(0));
    }

    private List<String> rows(String query) {
        List<String> rows = new ArrayList<>();
        try (ResultRows result = ((Outcome.Rows) run(query)).rows()) {
            for (Row row = result.next(); row != null; row = result.next()) {
                rows.add(row.toString());
            }
        }
        return rows;
    }

    @Test
    void itIsNullBeforeTheFirstRowAndThenTheWatermarkBeforeEach() {
        assertThat(rows("SELECT id, TIMESTAMPDIFF(SECOND, CURRENT_WATERMARK(ts), ts) FROM t"))
                .containsExactly("+I[1, null]", "+I[2, 16]", "+I[3, -11]", "+I[4, 11]");
    }

    @Test
    void lateRowsCanBeFilteredByIt() {
        assertThat(rows("SELECT id FROM t WHERE ts <= CURRENT_WATERMARK(ts)")).containsExactly("+I[3]");
        assertThat(rows("SELECT id FROM t WHERE CURRENT_WATERMARK(ts) IS NULL OR ts > CURRENT_WATERMARK(ts)"))
                .containsExactly("+I[1]", "+I[2]", "+I[4]");
    }

    @Test
    void theColumnHasToBeOneOfTime() {
        assertThatThrownBy(() -> rows("SELECT CURRENT_WATERMARK(id) FROM t"))
                .hasMessageContaining("takes the column with a WATERMARK");
        assertThatThrownBy(() -> rows("SELECT CURRENT_WATERMARK(ts) FROM (SELECT ts + INTERVAL '1' DAY AS ts FROM t)"))
                .hasMessageContaining("takes the column with a WATERMARK");
    }
}
