package weir.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weir.sql.error.Position;
import weir.sql.error.SqlException;

/** CURRENT_WATERMARK tells how far time had come before a row. */
class CurrentWatermarkTest {
    @TempDir
    private Path folder;

    private JsonTables tables;

    @BeforeEach
    void createTable() {
        tables = new JsonTables(folder);
        tables.create(
                "t",
                "id INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND",
                List.of(
                        "{\"id\": 1, \"ts\": \"2024-01-01 00:00:05\"}",
                        "{\"id\": 2, \"ts\": \"2024-01-01 00:00:20\"}",
                        "{\"id\": 3, \"ts\": \"2024-01-01 00:00:08\"}",
                        "{\"id\": 4, \"ts\": \"2024-01-01 00:00:30\"}"));
    }

    @Test
    void itIsNullBeforeTheFirstRowAndThenTheWatermarkBeforeEach() {
        assertThat(tables.rows("SELECT id, TIMESTAMPDIFF(SECOND, CURRENT_WATERMARK(ts), ts) FROM t"))
                .containsExactly("+I[1, null]", "+I[2, 16]", "+I[3, -11]", "+I[4, 11]");
    }

    @Test
    void lateRowsCanBeFilteredByIt() {
        assertThat(tables.rows("SELECT id FROM t WHERE ts <= CURRENT_WATERMARK(ts)"))
                .containsExactly("+I[3]");
        assertThat(tables.rows("SELECT id FROM t WHERE CURRENT_WATERMARK(ts) IS NULL OR ts > CURRENT_WATERMARK(ts)"))
                .containsExactly("+I[1]", "+I[2]", "+I[4]");
    }

    @Test
    void theColumnHasToBeOneOfTime() {
        for (String query : List.of(
                "SELECT CURRENT_WATERMARK(id) FROM t",
                "SELECT CURRENT_WATERMARK(ts) FROM (SELECT ts + INTERVAL '1' DAY AS ts FROM t)")) {
            SqlException failure = catchThrowableOfType(SqlException.class, () -> tables.rows(query));
            assertThat(failure.reason()).contains("takes the column with a WATERMARK");
            assertThat(failure.position()).contains(new Position(1, 1));
        }
    }
}
