package weir.sql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import weir.table.EnvironmentSettings;
import weir.table.TableEnvironment;

/** EXPLAIN: the steps of a query, with the names of their columns. */
class ExplainTest {
    private final TableEnvironment tables = TableEnvironment.create(EnvironmentSettings.inStreamingMode());

    @BeforeEach
    void declareBids() {
        tables.executeSql(
                "CREATE TABLE bid (auction BIGINT, price BIGINT, url STRING, ts TIMESTAMP(3), twice AS price * 2,"
                        + " WATERMARK FOR ts AS ts - INTERVAL '4' SECOND) WITH ('connector' = 'datagen')");
    }

    @Test
    void sourcesReadWhatIsAskedForAndTheTime() {
        assertThat(tables.explainSql("SELECT auction, twice FROM bid")).contains("""
                Calc(select=[auction, twice])
                   +- Watermarks(rowtime=ts, watermark=ts - 4000 ms)
                      +- Calc(select=[auction, ts, price * 2 AS twice])
                         +- Scan(table=default_catalog.default_database.bid, columns=[auction, price, ts], unbounded)
                """);
        assertThat(tables.explainSql("SELECT auction, COUNT(*) FROM bid GROUP BY auction"))
                .contains("""
                GroupAggregate(groupBy=[auction], aggregates=[COUNT(*)])
                   +- Calc(select=[auction])
                      +- Watermarks(rowtime=ts, watermark=ts - 4000 ms)
                         +- Scan(table=default_catalog.default_database.bid, columns=[auction, ts], unbounded)
                """);
    }

    @Test
    void expressionsReadLikeSql() {
        assertThat(tables.explainSql(
                        "SELECT CASE WHEN price > 10 AND url IS NOT NULL THEN CAST(price AS STRING) ELSE 'x' END"
                                + " AS c, UPPER(url) AS u FROM bid WHERE (price + 2) * 3 > 5 OR url LIKE 'a%'"))
                .contains(
                        "Calc(where=(((price + 2) * 3) > 5) OR (url LIKE 'a%'), select=[CASE WHEN (price > 10) AND url IS NOT"
                                + " NULL THEN CAST(price AS STRING) ELSE 'x' END AS c, UPPER(url) AS u])");
    }

    @Test
    void windowsRanksAndJoinsNameTheirColumns() {
        assertThat(tables.explainSql(
                        "SELECT window_start, SUM(price) FROM TABLE(HOP(TABLE bid, DESCRIPTOR(ts), INTERVAL '1'"
                                + " SECOND, INTERVAL '3' SECOND)) GROUP BY window_start, window_end"))
                .contains("WindowAggregate(groupBy=[], window=HOP(3000 ms, step 1000 ms), aggregates=[SUM(price)])");
        assertThat(tables.explainSql(
                        "SELECT * FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY auction ORDER BY price DESC) AS n"
                                + " FROM bid) WHERE n <= 3"))
                .contains("TopN(partitionBy=[auction], orderBy=[price DESC], rows=1..3)");
        assertThat(tables.explainSql("SELECT a.url FROM bid a LEFT JOIN bid b ON a.auction = b.price"))
                .contains("Join(kind=LEFT, on=[auction = price])");
    }
}
