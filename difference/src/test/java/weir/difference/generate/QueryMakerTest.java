package weir.difference.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import weir.difference.engine.Mode;

class QueryMakerTest {
    @Test
    void aSeedAlwaysMakesTheSameCase() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(new QueryMaker(Mode.BATCH).make(seed))
                    .as("seed %d", seed)
                    .isEqualTo(new QueryMaker(Mode.BATCH).make(seed));
        }
    }

    @Test
    void manySeedsMakeEverythingThereIs() {
        QueryMaker maker = new QueryMaker(Mode.STREAMING);
        Set<String> queries = LongStream.range(0, 2_000)
                .mapToObj(seed -> maker.make(seed).query().text())
                .collect(Collectors.toSet());
        assertThat(queries.size()).isGreaterThan(1_800);
        for (String piece : new String[] {
            "TUMBLE",
            "HOP",
            "CUMULATE",
            "SESSION",
            "OVER w",
            "FULL JOIN",
            "ROLLUP",
            "HAVING",
            "FILTER",
            "NOT IN",
            "NOT EXISTS",
            "EXCEPT ALL",
            "LIMIT",
            "ROW_NUMBER",
            "DISTINCT",
            "BETWEEN",
            "INTERVAL",
            "CASE",
            "TRY_CAST",
            "UNNEST",
            "WITH ORDINALITY",
            "LATERAL (",
            "JSON_OBJECTAGG(",
            "CROSS JOIN LATERAL (",
            "FOR SYSTEM_TIME",
            "QUALIFY",
            "LAG(",
            "window_start = ",
            "PARTITION BY window_start",
            "(SELECT COUNT(*)"
        }) {
            assertThat(queries.stream().anyMatch(query -> query.contains(piece)))
                    .as(piece)
                    .isTrue();
        }
    }
}
