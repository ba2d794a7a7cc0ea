package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Queries whose results leave when the input has ended: final rows only, in any order that is asked for. */
class BatchQueryTest {
    private static final Queries QUERIES = new Queries()
            .batch()
            .view(
                    "orders",
                    "SELECT * FROM (VALUES (1, 'tea', 35, TIMESTAMP '2024-01-01 10:00:00'),"
                            + " (2, 'bread', 22, TIMESTAMP '2024-01-01 10:07:00'),"
                            + " (3, 'tea', 17, TIMESTAMP '2024-01-01 10:11:00'),"
                            + " (4, CAST(NULL AS STRING), 90, TIMESTAMP '2024-01-01 10:02:00')) AS t(id, item, price, ts)");

    @Test
    void groupsLeaveOnceInTheOrderThatIsAskedFor() throws Exception {
        assertThat(QUERIES.rows(
                        "SELECT item, COUNT(*), SUM(price) AS total FROM orders GROUP BY item ORDER BY total DESC"))
                .containsExactly("[null, 1, 90]", "[tea, 2, 52]", "[bread, 1, 22]");
    }

    @Test
    void anAggregateOfNoRowsIsARow() throws Exception {
        assertThat(QUERIES.rows("SELECT COUNT(*), MAX(id) FROM orders WHERE id > 10"))
                .containsExactly("[0, null]");
        assertThat(QUERIES.rows("SELECT item, COUNT(*) FROM orders WHERE id > 10 GROUP BY item"))
                .isEmpty();
    }

    @Test
    void rowsAreSortedByAnyColumnAndSomeLeftOut() throws Exception {
        assertThat(QUERIES.rows("SELECT id, price FROM orders ORDER BY price DESC"))
                .containsExactly("[4, 90]", "[1, 35]", "[2, 22]", "[3, 17]");
        assertThat(QUERIES.rows("SELECT id, price FROM orders ORDER BY price DESC LIMIT 2 OFFSET 1"))
                .containsExactly("[1, 35]", "[2, 22]");
        assertThat(QUERIES.rows("SELECT id FROM orders ORDER BY item NULLS LAST, id DESC"))
                .containsExactly("[2]", "[3]", "[1]", "[4]");
    }

    @Test
    void windowsNeedNoWatermarkAndNoRowIsLate() throws Exception {
        assertThat(QUERIES.rows(
                        "SELECT window_start, COUNT(*) FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ts), INTERVAL '10'"
                                + " MINUTE)) GROUP BY window_start, window_end"))
                .containsExactlyInAnyOrder("[1704103200000, 3]", "[1704103800000, 1]");
        assertThat(QUERIES.rows("SELECT TUMBLE_START(ts, INTERVAL '10' MINUTE), COUNT(*) FROM orders"
                        + " GROUP BY TUMBLE(ts, INTERVAL '10' MINUTE)"))
                .containsExactlyInAnyOrder("[1704103200000, 3]", "[1704103800000, 1]");
    }

    @Test
    void whatAStreamWouldTakeBackIsNeverSeen() throws Exception {
        assertThat(QUERIES.rows("SELECT a.id, b.id FROM orders a LEFT JOIN orders b ON a.id = b.id + 2 ORDER BY a.id"))
                .containsExactly("[1, null]", "[2, null]", "[3, 1]", "[4, 2]");
        assertThat(QUERIES.rows("SELECT id, SUM(price) OVER (PARTITION BY item ORDER BY id) FROM orders ORDER BY id"))
                .containsExactly("[1, 35]", "[2, 22]", "[3, 52]", "[4, 90]");
    }

    @Test
    void aColumnOfRowsGroups() throws Exception {
        assertThat(QUERIES.rows("SELECT r, COUNT(*) FROM (SELECT ROW(item, 1) AS r FROM orders) GROUP BY r"))
                .hasSize(3)
                .anyMatch(row -> row.contains("tea") && row.endsWith(", 2]"));
    }
}
