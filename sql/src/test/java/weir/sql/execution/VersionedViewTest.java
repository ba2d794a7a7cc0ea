package weir.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view that keeps the last row of each key by time is a table of versions. */
class VersionedViewTest {
    private static final List<String> RATES = List.of(
            "{\"currency\": \"Euro\", \"rate\": 114, \"ts\": \"2024-01-01 10:00:00\"}",
            "{\"currency\": \"Euro\", \"rate\": 116, \"ts\": \"2024-01-01 10:30:00\"}",
            "{\"currency\": \"Yen\", \"rate\": 1, \"ts\": \"2024-01-01 10:31:00\"}",
            "{\"currency\": \"Euro\", \"rate\": 100, \"ts\": \"2024-01-01 10:20:00\"}",
            "{\"currency\": \"Euro\", \"rate\": 119, \"ts\": \"2024-01-01 11:15:00\"}",
            "{\"currency\": \"Yen\", \"rate\": 2, \"ts\": \"2024-01-01 12:00:00\"}");
    private static final List<String> ORDERS = List.of(
            "{\"id\": 1, \"currency\": \"Euro\", \"ts\": \"2024-01-01 09:59:00\"}",
            "{\"id\": 2, \"currency\": \"Euro\", \"ts\": \"2024-01-01 10:15:00\"}",
            "{\"id\": 3, \"currency\": \"Euro\", \"ts\": \"2024-01-01 10:25:00\"}",
            "{\"id\": 4, \"currency\": \"Euro\", \"ts\": \"2024-01-01 10:32:00\"}",
            "{\"id\": 5, \"currency\": \"Yen\", \"ts\": \"2024-01-01 11:50:00\"}");
    private static final String LAST = "SELECT currency, rate, ts FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY"
            + " currency ORDER BY ts DESC) AS place FROM history) WHERE place = 1";

    @TempDir
    private Path folder;

    private JsonTables tables;

    @BeforeEach
    void createTables() {
        tables = new JsonTables(folder);
        tables.create(
                "history",
                "currency STRING, rate INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '30' MINUTE",
                RATES);
        tables.create(
                "orders",
                "id INT, currency STRING, ts TIMESTAMP(3), at_once AS PROCTIME(), WATERMARK FOR ts AS ts",
                ORDERS);
        tables.run("CREATE VIEW rates AS " + LAST);
    }

    @Test
    void aRowGetsTheVersionOfItsTimeThoughAllComeInOneBatch() {
        assertThat(tables.rows("SELECT id, rate FROM orders AS o LEFT JOIN rates FOR SYSTEM_TIME AS OF o.ts AS r"
                        + " ON o.currency = r.currency"))
                .containsExactlyInAnyOrder("+I[1, null]", "+I[2, 114]", "+I[3, 114]", "+I[4, 116]", "+I[5, 1]");
    }

    @Test
    void theJoinHasToCompareTheKeyOfTheView() {
        assertThatThrownBy(() -> tables.rows(
                        "SELECT id, rate FROM orders AS o JOIN rates FOR SYSTEM_TIME AS OF o.ts AS r ON o.id = r.rate"))
                .hasMessageContaining("has a version for each [currency]")
                .hasMessageContaining("[currency] is not among [rate]");
    }

    @Test
    void aViewWithoutVersionsIsRefused() {
        tables.run("CREATE VIEW plain AS SELECT currency, rate, ts FROM history WHERE rate > 1");
        assertThatThrownBy(
                        () -> tables.rows("SELECT id, rate FROM orders AS o JOIN plain FOR SYSTEM_TIME AS OF o.ts AS r"
                                + " ON o.currency = r.currency"))
                .hasMessageContaining("a view that keeps the last row of each key by its time");
    }

    @Test
    void aViewThatFiltersAndComputesCanBeLookedUp() {
        tables.run("CREATE VIEW high AS SELECT currency, rate * 2 AS twice FROM history WHERE rate >= 116");
        assertThat(tables.rows("SELECT id, twice FROM orders AS o JOIN high FOR SYSTEM_TIME AS OF o.at_once AS r"
                        + " ON o.currency = r.currency WHERE id = 1"))
                .containsExactly("+I[1, 232]", "+I[1, 238]");
        assertThatThrownBy(
                        () -> tables.rows("SELECT id FROM orders AS o JOIN rates FOR SYSTEM_TIME AS OF o.at_once AS r"
                                + " ON o.currency = r.currency"))
                .hasMessageContaining("a query that does more than filter and compute");
    }
}
