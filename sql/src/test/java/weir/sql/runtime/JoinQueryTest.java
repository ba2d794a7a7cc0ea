package weir.sql.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Joins and sub-queries from text to rows. */
class JoinQueryTest {
    private static final Queries QUERIES = new Queries()
            .view(
                    "l",
                    "SELECT * FROM (VALUES (1, 'a', 10), (2, 'b', 20), (3, CAST(NULL AS STRING), 30), (4, 'a', 40),"
                            + " (5, 'c', CAST(NULL AS INT))) AS t(id, k, v)")
            .view(
                    "r",
                    "SELECT * FROM (VALUES (CAST(1 AS BIGINT), 'a', 'x'), (CAST(2 AS BIGINT), 'a', 'y'),"
                            + " (CAST(3 AS BIGINT), CAST(NULL AS STRING), 'z'), (CAST(9 AS BIGINT), 'd', 'w'))"
                            + " AS t(rid, k, w)");

    /** Which of the left rows meet a condition. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id IN (SELECT rid FROM r)                                            | 1 2 3
            id + 1 IN (SELECT rid FROM r)                                        | 1 2
            id NOT IN (SELECT rid FROM r)                                        | 4 5
            k IN (SELECT k FROM r)                                               | 1 4
            k IN (SELECT k FROM r WHERE r.rid >= l.id)                           | 1
            k NOT IN (SELECT k FROM r)                                           | ''
            k NOT IN (SELECT k FROM r WHERE FALSE)                               | 1 2 3 4 5
            k NOT IN (SELECT k FROM r WHERE r.rid >= l.id)                       | 4 5
            k = 'c' OR k IN (SELECT k FROM r)                                    | 1 4 5
            EXISTS (SELECT 1 FROM r)                                             | 1 2 3 4 5
            EXISTS (SELECT 1 FROM r WHERE r.k = l.k AND r.rid > l.id) AND v > 5  | 1
            NOT EXISTS (SELECT 1 FROM r WHERE r.k = l.k AND r.w = 'x')           | 2 3 5
            v = (SELECT MAX(v) FROM l)                                           | 4
            v > (SELECT COUNT(*) FROM r WHERE r.k = l.k) * 10                    | 2 3 4
            id = ANY (SELECT rid FROM r)                                         | 1 2 3
            """)
    void aSubQueryInAConditionChoosesRows(String condition, String ids) throws Exception {
        String[] expected = ids.isEmpty() ? new String[0] : ids.split(" ");
        assertThat(QUERIES.rows("SELECT id FROM l WHERE " + condition))
                .map(row -> row.substring(1, row.length() - 1))
                .containsExactlyInAnyOrder(expected);
    }

    @Test
    void keysOfDifferentTypesAreComparedByValue() throws Exception {
        assertThat(QUERIES.rows("SELECT l.id, r.rid FROM l JOIN r ON l.id = r.rid"))
                .containsExactlyInAnyOrder("[1, 1]", "[2, 2]", "[3, 3]");
    }

    @Test
    void keysMayBeExpressions() throws Exception {
        assertThat(QUERIES.rows("SELECT l.id, r.rid FROM l FULL JOIN r ON UPPER(l.k) = UPPER(r.k) AND r.w <> 'y'"))
                .containsExactlyInAnyOrder(
                        "[1, 1]",
                        "[4, 1]",
                        "[2, null]",
                        "[3, null]",
                        "[5, null]",
                        "[null, 2]",
                        "[null, 3]",
                        "[null, 9]");
    }

    @Test
    void withoutKeysEachRowMeetsEachOther() throws Exception {
        assertThat(QUERIES.rows("SELECT l.id, r.rid FROM l JOIN r ON l.id > r.rid AND r.rid > 1"))
                .containsExactlyInAnyOrder("[3, 2]", "[4, 2]", "[4, 3]", "[5, 2]", "[5, 3]");
    }

    @Test
    void aScalarSubQueryIsNullWhereItFindsNothing() throws Exception {
        assertThat(QUERIES.rows("SELECT id, (SELECT MAX(w) FROM r WHERE r.k = l.k) FROM l WHERE id < 3"))
                .containsExactlyInAnyOrder("[1, y]", "[2, null]");
    }

    @Test
    void setOperationsTakeNullsAsEqual() throws Exception {
        assertThat(QUERIES.rows("SELECT k FROM l INTERSECT SELECT k FROM r"))
                .containsExactlyInAnyOrder("[a]", "[null]");
        assertThat(QUERIES.rows("SELECT k FROM l EXCEPT SELECT k FROM r")).containsExactlyInAnyOrder("[b]", "[c]");
    }
}
