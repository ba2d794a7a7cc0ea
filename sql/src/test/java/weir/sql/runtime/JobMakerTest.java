package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weir.engine.JobRun;
import weir.job.Job;
import weir.job.Vertex;

/** What jobs become of queries: how many tasks each step has, and what steps are called in a snapshot. */
class JobMakerTest {
    private static final Queries QUERIES = new Queries()
            .view("l", "SELECT * FROM (VALUES (1, 'a', 10), (2, 'b', 20)) AS t(id, k, v)")
            .view("r", "SELECT * FROM (VALUES (1, 'a', 10), (2, 'b', 20)) AS t(id, k, v)");

    private static Set<String> identities(String query) {
        Job job = QUERIES.job(query);
        return new TreeSet<>(JobRun.operatorIds(job).values());
    }

    /** The names of steps behind the first that has one of the names. */
    private static List<Vertex> behind(Job job, String name) {
        List<Vertex> vertices = job.vertices();
        int first = vertices.stream().map(Vertex::name).toList().indexOf(name);
        return vertices.subList(first + 1, vertices.size());
    }

    @Test
    void whatFollowsASingleTaskStaysWithItSoThatChangesKeepTheirOrder() {
        Job job = QUERIES.job("SELECT id + 1, rn * 2 FROM (SELECT id, ROW_NUMBER() OVER (ORDER BY v) AS rn FROM"
                + " (SELECT k, COUNT(*) AS v, MAX(id) AS id FROM l GROUP BY k)) WHERE rn <= 2 AND id > 0");
        assertThat(job.vertices().stream()
                        .filter(vertex -> vertex.name().equals("GroupAggregate"))
                        .map(Vertex::parallelism))
                .containsExactly(2);
        assertThat(behind(job, "TopN")).isNotEmpty().allMatch(vertex -> vertex.parallelism() == 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT k, SUM(v) FROM l GROUP BY k
            SELECT l.id, r.v FROM l LEFT JOIN r ON l.id = r.id AND l.v > r.v
            SELECT * FROM (SELECT k, v, ROW_NUMBER() OVER (PARTITION BY k ORDER BY v) AS rn FROM l) WHERE rn < 3
            SELECT a.s, b.s FROM (SELECT k, SUM(v) s FROM l GROUP BY k) a JOIN (SELECT k, SUM(v) s FROM l GROUP BY k) b ON a.k = b.k
            """)
    void theSameQueryFindsItsStateAgain(String query) {
        assertThat(identities(query)).isEqualTo(identities(query));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT k, SUM(v) FROM l GROUP BY k          | SELECT k, AVG(v) FROM l GROUP BY k
            SELECT k, SUM(v) FROM l GROUP BY k          | SELECT id, SUM(v) FROM l GROUP BY id
            SELECT k, SUM(v) FROM l GROUP BY k          | SELECT k, SUM(CAST(v AS BIGINT)) FROM l GROUP BY k
            SELECT k, SUM(v) FROM l GROUP BY k          | SELECT k, SUM(v) FILTER (WHERE v > 1) FROM l GROUP BY k
            SELECT l.id FROM l JOIN r ON l.id = r.id    | SELECT l.id FROM l JOIN r ON l.k = r.k
            SELECT l.id FROM l JOIN r ON l.id = r.id    | SELECT l.id FROM l LEFT JOIN r ON l.id = r.id
            SELECT id, v FROM l ORDER BY v LIMIT 3      | SELECT id, v FROM l ORDER BY v LIMIT 4
            SELECT id, v FROM l ORDER BY v LIMIT 3      | SELECT id, v FROM l ORDER BY v DESC LIMIT 3
            """)
    void aQueryThatKeepsSomethingElseTakesNothingOver(String query, String other) {
        Set<String> identities = stateful(query);
        assertThat(identities).isNotEmpty().doesNotContainAnyElementsOf(stateful(other));
    }

    @Test
    void aFilterMayChangeBeforeAStep() {
        assertThat(stateful("SELECT k, SUM(v) FROM l WHERE v > 5 GROUP BY k"))
                .isEqualTo(stateful("SELECT k, SUM(v) FROM l WHERE v > 6 GROUP BY k"));
    }

    private static Set<String> stateful(String query) {
        return identities(query).stream()
                .filter(id -> id.matches("[A-Z]\\w+-.*"))
                .collect(Collectors.toSet());
    }
}
